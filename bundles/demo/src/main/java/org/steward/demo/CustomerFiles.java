package org.steward.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.steward.demo.Person.Course;

/** Customers as four channels know them: the core system, WeCom, a lead platform, an exhibition's list. */
final class CustomerFiles {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoSize size;
    private final List<Person> people;
    private final Delivery.Tally tally;

    CustomerFiles(DemoSize size, List<Person> people, Delivery.Tally tally) {
        this.size = size;
        this.people = people;
        this.tally = tally;
    }

    void write(Path inbox) {
        core(inbox.resolve("core/customers-" + COMPACT.format(size.today()) + ".txt"));
        weCom(inbox.resolve("wecom/contacts.csv"));
        leads(inbox.resolve("douyin/leads.jsonl"));
        exhibition(inbox.resolve("exhibition/展会客户名单.csv"));
    }

    static boolean inWeCom(Person person) {
        return person.course() == Course.PROSPECT ? person.position() % 5 < 2 : person.position() % 20 < 9;
    }

    private static boolean inLeads(Person person) {
        return person.course() == Course.PROSPECT ? person.position() % 5 >= 2 : person.position() % 17 == 3;
    }

    private static boolean inExhibition(Person person) {
        return person.course() != Course.PROSPECT && person.position() % 11 == 4;
    }

    private SplittableRandom random(int salt) {
        return new SplittableRandom(size.seed() * 31 + salt);
    }

    /** A core system's export: GB18030, bars, a bar at the end, compact dates. */
    private void core(Path file) {
        try (var sink = new Sink(file, Sink.GB18030)) {
            sink.line("客户号|客户姓名|客户类型|身份证号|统一社会信用代码|手机号码|地区|行业|企业规模|来源渠道|开户日期|客户经理|开户机构|");
            for (Person p : people) {
                if (p.course() != Course.PROSPECT) {
                    sink.line(coreLine(p, p.number(), p.residentId(), p.phone()));
                    proper();
                }
            }
            // a clerk's slips: a check digit, a digit too few, no name, columns lost
            Person first = people.get(0);
            sink.line(
                    coreLine(first, "C20250101999997", Numbers.residentIdWithWrongCheck(), Numbers.mobile(90_000_001)));
            sink.line(coreLine(first, "C20250101999996", "", "1691234567"));
            sink.line("C20250101999999||个人|||" + Numbers.mobile(90_000_002) + "|110103||||20250101|M0101|0101|");
            sink.line("C20250101999998|测试断行|个人");
            broken(4);
        }
    }

    private static String coreLine(Person p, String number, String residentId, String phone) {
        return String.join(
                "|",
                number,
                p.name(),
                p.organisation() ? "对公" : "个人",
                residentId,
                p.creditCode(),
                phone,
                p.region(),
                p.industry(),
                p.sizeBand(),
                p.source(),
                COMPACT.format(p.joined()),
                p.owner(),
                p.branch(),
                "");
    }

    /** WeCom contacts as an operator exports them: byte order mark, phones as people type them, a pasted line. */
    private void weCom(Path file) {
        SplittableRandom random = random(2);
        try (var sink = new Sink(file, StandardCharsets.UTF_8)) {
            sink.byteOrderMark();
            sink.line("外部联系人ID,备注名,备注手机,邮箱,添加时间,添加渠道,添加人,标签");
            for (Person p : people) {
                if (inWeCom(p)) {
                    sink.line(String.join(
                            ",",
                            p.weComId(),
                            p.name(),
                            typed(p.phone(), random),
                            random.nextInt(100) < 60 ? p.email() : "",
                            p.joined() + " 10:30:00",
                            "企业微信",
                            p.owner(),
                            tags(random)));
                    proper();
                }
            }
            sink.foreignLine("wmDemo9999991,粘贴乱码,16900000001,,2026-01-05 09:00:00,企业微信,M0101,", Sink.GB18030);
            broken(1);
        }
    }

    /** A telephone number as people type it. */
    private static String typed(String phone, SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
            case 1 -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
            case 2 -> "+86" + phone;
            case 3 -> fullWidth(phone);
            default -> phone;
        };
    }

    private static String fullWidth(String digits) {
        var wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    private static String tags(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> "高意向";
            case 1 -> "价格敏感、决策周期长";
            case 2 -> "关注理财";
            default -> "";
        };
    }

    /** A lead platform's push, kept as JSON lines; the platform spells its field {@code telphone}. */
    private void leads(Path file) {
        try (var sink = new Sink(file, StandardCharsets.UTF_8)) {
            int clue = 0;
            for (Person p : people) {
                if (inLeads(p)) {
                    sink.line(lead(++clue, p.name(), p.phone(), p));
                    proper();
                    if (clue % 25 == 0) {
                        sink.line(lead(clue, p.name(), p.phone(), p));
                        tally.records++;
                        tally.repeated++;
                    }
                }
            }
            sink.line("{\"clue_id\":\"dy900001\",\"name\":\"线索截断\",\"telpho");
            sink.line("{\"clue_id\":\"dy900002\",\"name\":\"没有号码\",\"telphone\":\"\"}");
            broken(2);
        }
    }

    private static String lead(int clue, String name, String phone, Person p) {
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("clue_id", "dy%06d".formatted(clue));
        lead.put("name", name);
        lead.put("telphone", phone);
        lead.put("clue_source", "抖音");
        lead.put("create_date", p.joined().toString());
        lead.put("region", p.region());
        return json(lead);
    }

    static String json(Map<String, Object> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always JSON", e);
        }
    }

    /** A list typed at an exhibition, saved by a spreadsheet: semicolons, GB18030, damaged numbers. */
    private void exhibition(Path file) {
        try (var sink = new Sink(file, Sink.GB18030)) {
            sink.line("姓名;单位;手机;邮箱;登记日期");
            for (Person p : people) {
                if (inExhibition(p)) {
                    sink.line(String.join(
                            ";",
                            p.name(),
                            p.organisation() ? p.name() : "",
                            "=\"" + p.phone() + "\"",
                            p.email(),
                            p.joined().plusDays(3).format(DateTimeFormatter.ofPattern("yyyy/M/d"))));
                    proper();
                }
            }
            sink.line("表格损坏;;1.69E+10;;2026/3/1");
            sink.line("只有掩码;;169****5678;;2026/3/1");
            sink.line("日期有误;;" + Numbers.mobile(90_000_003) + ";;2026/2/30");
            broken(3);
        }
    }

    private void proper() {
        tally.records++;
        tally.customerRecords++;
    }

    private void broken(int rows) {
        tally.records += rows;
        tally.broken += rows;
    }
}
