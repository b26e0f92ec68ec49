package org.steward.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.steward.demo.Person.Course;

/** Messages between customers and their managers, one JSON object a line, as an archive exports them. */
final class Conversations {
    private static final String[] CHANNELS = {"企业微信", "企业微信", "企业微信", "电话", "短信"};
    private static final String[] PRODUCTS = {"安心盈90天", "稳健月月享", "添利宝现金管理", "鑫意定开一年"};
    private static final String[] SENSITIVE = {"{phone}", "{id}", "{card}", "{email}", "{code}", "{manager}"};
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int DAYS_OF_CHAT = 365;

    private final DemoSize size;
    private final List<Person> people;
    private final Delivery.Tally tally;
    private final Dialogues dialogues = Dialogues.load();

    Conversations(DemoSize size, List<Person> people, Delivery.Tally tally) {
        this.size = size;
        this.people = people;
        this.tally = tally;
    }

    void write(Path inbox) {
        var random = new SplittableRandom(size.seed() ^ 0xC4A7);
        int left = size.messages();
        int conversation = 0;
        int files = 4;
        for (int file = 0; file < files; file++) {
            int share = left / (files - file);
            try (var sink =
                    new Sink(inbox.resolve("wecom/messages-%d.jsonl".formatted(file + 1)), StandardCharsets.UTF_8)) {
                int written = 0;
                while (written < share) {
                    written += conversation(sink, ++conversation, share - written, random);
                }
                left -= written;
                if (file == files - 1) {
                    slips(sink);
                }
            }
        }
    }

    /** @return messages written, at most {@code limit} */
    private int conversation(Sink sink, int number, int limit, SplittableRandom random) {
        Person person = speaker(random);
        List<Dialogues.Line> lines = dialogues.get(random.nextInt(dialogues.size()));
        String channel = CHANNELS[random.nextInt(CHANNELS.length)];
        LocalDateTime time = start(person, random);
        int written = 0;
        for (Dialogues.Line line : lines) {
            if (written == limit) {
                break;
            }
            written++;
            time = time.plusSeconds(random.nextInt(8, 240));
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("会话", "conv%07d".formatted(number));
            message.put("消息号", "msg%07d-%02d".formatted(number, written));
            message.put("渠道", channel);
            message.put("方向", line.customer() ? "客户" : "员工");
            message.put("员工", person.owner());
            if (CustomerFiles.inWeCom(person) && channel.equals("企业微信")) {
                message.put("客户外部ID", person.weComId());
            } else {
                message.put("客户手机", person.phone());
            }
            message.put("时间", TIME.format(time));
            message.put("内容", fill(line.text(), person, random));
            sink.line(CustomerFiles.json(message));
            tally.records++;
            tally.messages++;
        }
        return written;
    }

    /** Whoever does more business speaks more; those who fell silent are quiet here too. */
    private Person speaker(SplittableRandom random) {
        Person person = people.get(random.nextInt(people.size()));
        return person.course() == Course.SILENT && random.nextInt(100) < 70
                ? people.get(random.nextInt(people.size()))
                : person;
    }

    private LocalDateTime start(Person person, SplittableRandom random) {
        LocalDate earliest = size.today().minusDays(DAYS_OF_CHAT - 1L);
        LocalDate from = person.joined().isAfter(earliest) ? person.joined() : earliest;
        long span = java.time.temporal.ChronoUnit.DAYS.between(from, size.today()) + 1;
        // two draws: more talk during the office's middle hours
        int hour = 9 + (random.nextInt(10) + random.nextInt(10)) / 2;
        return from.plusDays(random.nextLong(span)).atTime(Math.min(hour, 18), random.nextInt(40));
    }

    private String fill(String text, Person person, SplittableRandom random) {
        for (String slot : SENSITIVE) {
            if (text.contains(slot)) {
                tally.sensitive++;
            }
        }
        if (text.contains("{name}") && !person.organisation()) { // an organisation is only called "you"
            tally.sensitive++;
        }
        return text.replace("{name}", person.organisation() ? "您" : person.courtesyName())
                .replace("{manager}", "小" + person.name().charAt(0))
                .replace("{phone}", person.phone())
                .replace(
                        "{id}",
                        person.organisation() ? Numbers.residentId(person.position(), true) : person.residentId())
                .replace("{card}", person.card())
                .replace("{email}", person.email())
                .replace("{code}", "%06d".formatted(random.nextInt(1_000_000)))
                .replace("{product}", PRODUCTS[random.nextInt(PRODUCTS.length)])
                .replace("{amount}", String.valueOf(random.nextInt(1, 60) * 5_000))
                .replace("{rate}", "%d.%02d".formatted(1 + random.nextInt(3), random.nextInt(100)))
                .replace("{date}", "%d月%d日".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private void slips(Sink sink) {
        sink.line("{\"会话\":\"conv9999991\",\"消息号\":\"msg9999991-01\",\"渠道\":\"企业微信\",\"方向\":\"客户\",\"内容\":\"没有时间\"}");
        sink.line("{\"会话\":\"conv9999992\",\"消息号\":\"msg9999992-01\",");
        tally.records += 2;
        tally.broken += 2;
    }
}
