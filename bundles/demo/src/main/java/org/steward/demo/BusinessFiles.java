package org.steward.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.steward.demo.Person.Course;

/** Holdings and transactions as a core system exports them, month by month. */
final class BusinessFiles {
    private static final String[] KINDS = {"理财申购", "基金申购", "保险", "转账手续费", "刷卡", "贷款利息"};
    /** Typical result of one transaction of each kind, in fen. */
    private static final long[] TYPICAL = {180_00, 120_00, 260_00, 9_00, 6_00, 410_00};

    private static final String[] CHANNELS = {"手机银行", "网点", "网上银行", "POS"};
    private static final String[] PRODUCTS = {"D001", "W101", "F201", "I301", "L401"};
    private static final String[] FAMILIES = {"存款", "理财", "基金", "保险", "贷款"};
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int BROKEN_IN_A_MONTH = 5;

    private final DemoSize size;
    private final List<Person> people;
    private final Delivery.Tally tally;
    private final double totalPace;
    private double paceSoFar;
    private long rowsSoFar;

    BusinessFiles(DemoSize size, List<Person> people, Delivery.Tally tally) {
        this.size = size;
        this.people = people;
        this.tally = tally;
        double sum = 0;
        for (int month = 0; month < size.months(); month++) {
            for (Person person : people) {
                sum += pace(person, month);
            }
        }
        this.totalPace = sum;
    }

    void write(Path inbox) {
        holdings(inbox.resolve("core/holdings-" + COMPACT.format(size.today()) + ".txt"));
        for (int month = 0; month < size.months(); month++) {
            List<Entry> entries = entries(month);
            if (month < size.months() / 2) {
                history(inbox.resolve("core/history/" + month(month) + ".txt"), entries);
            } else {
                recent(inbox.resolve("core/transactions/" + month(month) + ".csv"), month, entries);
            }
        }
        int again = size.months() - 2;
        repeatWhole(inbox, again);
    }

    /** The last month but one is delivered once more under the name that a mail program gave it. */
    private void repeatWhole(Path inbox, int month) {
        Path first = inbox.resolve("core/transactions/" + month(month) + ".csv");
        Path second = inbox.resolve("core/transactions/" + month(month) + " (1).csv");
        try {
            java.nio.file.Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (var lines = java.nio.file.Files.lines(first)) {
                long rows = lines.count() - 1;
                tally.records += rows;
                tally.repeated += rows;
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private YearMonth month(int index) {
        return YearMonth.from(size.today()).minusMonths(size.months() - 1L - index);
    }

    /** How much business a customer does in a month; nothing before the first contact. */
    private double pace(Person person, int month) {
        if (person.course() == Course.PROSPECT || month(month).isBefore(YearMonth.from(person.joined()))) {
            return 0;
        }
        double steady = 0.4 + Math.min(person.weight(), 6);
        return switch (person.course()) {
            case STEADY, NEW, PROSPECT -> steady;
            case GROWING -> steady * (0.5 + 1.5 * month / size.months());
            case SILENT -> month < size.months() - 3 - person.position() % 5 ? steady : 0;
        };
    }

    /** One month's transactions by day; cumulative rounding makes all months together exactly as many as wanted. */
    private List<Entry> entries(int month) {
        List<Entry> entries = new ArrayList<>();
        for (Person person : people) {
            paceSoFar += pace(person, month);
            long until = Math.min(size.transactions(), Math.round(paceSoFar / totalPace * size.transactions()));
            if (until > rowsSoFar) {
                var random = new SplittableRandom(size.seed() ^ (person.position() * 1_000_003L + month));
                while (rowsSoFar < until) {
                    entries.add(entry(person, month, random));
                    rowsSoFar++;
                }
            }
        }
        entries.sort(java.util.Comparator.comparing(Entry::day)); // stable: equal days keep the customers' order
        return entries;
    }

    private Entry entry(Person person, int month, SplittableRandom random) {
        YearMonth of = month(month);
        int from = of.equals(YearMonth.from(person.joined())) ? person.joined().getDayOfMonth() : 1;
        int kind = random.nextInt(KINDS.length);
        long fen = Math.round(TYPICAL[kind] * (0.3 + 1.4 * random.nextDouble()) * (0.3 + person.weight()));
        return new Entry(
                of.atDay(from + random.nextInt(of.lengthOfMonth() - from + 1)),
                random.nextInt(8 * 3600, 20 * 3600),
                person.number(),
                random.nextInt(100) < 3 ? -fen : fen,
                KINDS[kind],
                CHANNELS[random.nextInt(CHANNELS.length)]);
    }

    /** The archive's form: GB18030, bars, a bar at the end, amounts in fen. */
    private void history(Path file, List<Entry> entries) {
        try (var sink = new Sink(file, Sink.GB18030)) {
            sink.line("流水号|客户号|交易日期|交易金额|币种|交易类型|渠道|");
            int row = 0;
            for (Entry e : entries) {
                sink.line(String.join(
                        "|",
                        serial(e.day(), ++row),
                        e.customer(),
                        COMPACT.format(e.day()),
                        String.valueOf(e.fen()),
                        "CNY",
                        e.kind(),
                        e.channel(),
                        ""));
                proper();
            }
        }
    }

    /** Today's form: UTF-8, commas, amounts in yuan with grouping, and the slips of daily life. */
    private void recent(Path file, int month, List<Entry> entries) {
        try (var sink = new Sink(file, StandardCharsets.UTF_8)) {
            sink.line("流水号,客户号,交易时间,交易金额,币种,交易类型,渠道");
            int row = 0;
            for (Entry e : entries) {
                String line = recentLine(serial(e.day(), ++row), e);
                sink.line(line);
                proper();
                if (row % 400 == 0) { // a batch that was sent again
                    sink.line(line);
                    tally.records++;
                    tally.repeated++;
                }
            }
            slips(sink, month(month));
        }
    }

    private static String recentLine(String serial, Entry e) {
        return "%s,%s,%s %s,\"%s\",CNY,%s,%s"
                .formatted(
                        serial,
                        e.customer(),
                        e.day(),
                        java.time.LocalTime.ofSecondOfDay(e.second()).format(DateTimeFormatter.ISO_LOCAL_TIME),
                        String.format(Locale.ROOT, "%,.2f", e.fen() / 100.0),
                        e.kind(),
                        e.channel());
    }

    private void slips(Sink sink, YearMonth month) {
        String number = people.get(0).number();
        String stem = "X" + month.toString().replace("-", "");
        sink.line("%s1,%s,%s-12 10:00:00,1O0.00,CNY,刷卡,POS".formatted(stem, number, month));
        sink.line("%s2,%s,%s-32 10:00:00,100.00,CNY,刷卡,POS".formatted(stem, number, month));
        sink.line("%s3,%s,%s-12 10:00:00".formatted(stem, number, month));
        sink.line("%s4,C19990101000001,%s-12 10:00:00,88.00,CNY,刷卡,POS".formatted(stem, month));
        sink.line("%s5,,%s-12 10:00:00,66.00,CNY,刷卡,POS".formatted(stem, month));
        tally.records += BROKEN_IN_A_MONTH;
        tally.broken += BROKEN_IN_A_MONTH;
    }

    private static String serial(LocalDate day, int row) {
        return "T%s%08d".formatted(COMPACT.format(day), row);
    }

    private void holdings(Path file) {
        YearMonth last = YearMonth.from(size.today());
        try (var sink = new Sink(file, Sink.GB18030)) {
            sink.line("账号|客户号|产品代码|产品类别|开户日期|月份|月末余额|月日均余额|");
            for (Person p : people) {
                if (p.course() != Course.PROSPECT) {
                    var random = new SplittableRandom(size.seed() * 7 + p.position());
                    int holdings = 1 + random.nextInt(3);
                    for (int i = 0; i < holdings; i++) {
                        holding(sink, p, (random.nextInt(PRODUCTS.length) + i) % PRODUCTS.length, i, last, random);
                    }
                }
            }
        }
    }

    private void holding(Sink sink, Person p, int product, int number, YearMonth last, SplittableRandom random) {
        String account = "6200%02d%013d".formatted(number, p.position());
        long yuan = Math.round(20_000 * p.weight() * (0.5 + random.nextDouble()));
        for (int back = 1; back >= 0; back--) {
            long end = p.course() == Course.SILENT && back == 0 ? yuan / 3 : yuan;
            sink.line(String.join(
                    "|",
                    account,
                    p.number(),
                    PRODUCTS[product],
                    FAMILIES[product],
                    COMPACT.format(p.joined()),
                    last.minusMonths(back).toString(),
                    end + ".00",
                    (end * 97 / 100) + ".00",
                    ""));
            tally.records++;
        }
    }

    private void proper() {
        tally.records++;
        tally.transactions++;
    }

    /** @param fen signed result in fen */
    private record Entry(LocalDate day, int second, String customer, long fen, String kind, String channel) {}
}
