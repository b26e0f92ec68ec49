package org.steward.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.steward.demo.Person.Course;

/** Makes the customers of a demo bank. */
final class People {
    static final int BRANCHES = 6;
    static final int MANAGERS_PER_BRANCH = 5;

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String MALE = "伟强磊军勇杰涛超明刚平辉鹏飞斌波宇浩凯健俊帆旭峰建国志远文博家豪子轩";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂英婷雪琳慧颖佳莹欣怡雨桐梦瑶诗涵晓红美兰";
    private static final String[] TRADES = {"商贸", "科技", "建材", "餐饮管理", "物流", "农产品", "服饰", "机电设备"};
    private static final String[] FANCIES = {"恒通", "瑞丰", "金禾", "华盛", "安达", "新源", "同创", "正和", "博雅", "顺发", "东昇", "宏业"};
    private static final String[] REGIONS = {"110103", "110104", "310103", "310119", "120107", "120108"};
    private static final String[] INDUSTRIES = {"C13", "F51", "F52", "G54", "H62", "I65", "L72", "P83"};
    private static final String[] SIZES = {"1-50人", "50-100人", "100-500人"};
    private static final String[] SOURCES = {"网点", "企业微信", "抖音", "展会推广", "客户转介绍", "线上广告"};
    private static final double[] SOURCE_SHARES = {0.38, 0.60, 0.74, 0.83, 0.95, 1.0};

    private final DemoSize size;

    People(DemoSize size) {
        this.size = size;
    }

    List<Person> make() {
        var random = new SplittableRandom(size.seed());
        List<Person> people = new ArrayList<>(size.customers());
        for (int position = 0; position < size.customers(); position++) {
            people.add(person(position, random.split()));
        }
        return people;
    }

    private Person person(int position, SplittableRandom random) {
        boolean organisation = random.nextInt(100) < 12;
        boolean male = random.nextBoolean();
        Course course = course(random);
        LocalDate joined = joined(course, random);
        int branch = random.nextInt(BRANCHES);
        return new Person(
                position,
                "C%s%05d".formatted(joined.toString().replace("-", ""), position + 1),
                organisation,
                organisation ? company(random) : personName(male, random),
                male,
                Numbers.mobile(position),
                "customer%d@example.com".formatted(position + 1),
                organisation ? "" : Numbers.residentId(position, male),
                organisation ? Numbers.creditCode(position) : "",
                Numbers.card(position),
                "wmDemo%07d".formatted(position + 1),
                REGIONS[random.nextInt(REGIONS.length)],
                organisation ? INDUSTRIES[random.nextInt(INDUSTRIES.length)] : "",
                organisation ? SIZES[random.nextInt(SIZES.length)] : "",
                source(random),
                staffCode(branch, random.nextInt(MANAGERS_PER_BRANCH)),
                branchCode(branch),
                joined,
                course,
                // log-normal: a few customers carry most of the business, as in a real bank
                StrictMath.exp(gaussian(random) * 1.05) * (organisation ? 2.2 : 1));
    }

    static String branchCode(int branch) {
        return "01%02d".formatted(branch + 1);
    }

    static String staffCode(int branch, int manager) {
        return "M%02d%02d".formatted(branch + 1, manager + 1);
    }

    static String personName(boolean male, SplittableRandom random) {
        String given = male ? MALE : FEMALE;
        String name = String.valueOf(SURNAMES.charAt(random.nextInt(SURNAMES.length())))
                + given.charAt(random.nextInt(given.length()));
        return random.nextInt(100) < 65 ? name + given.charAt(random.nextInt(given.length())) : name;
    }

    private static String company(SplittableRandom random) {
        return pick(FANCIES, random) + pick(FANCIES, random) + pick(TRADES, random) + "有限公司";
    }

    private static Course course(SplittableRandom random) {
        int die = random.nextInt(100);
        if (die < 50) {
            return Course.STEADY;
        }
        if (die < 65) {
            return Course.GROWING;
        }
        if (die < 79) {
            return Course.SILENT;
        }
        return die < 92 ? Course.NEW : Course.PROSPECT;
    }

    private LocalDate joined(Course course, SplittableRandom random) {
        LocalDate start = size.today().plusDays(1).minusMonths(size.months());
        long span = ChronoUnit.DAYS.between(start, size.today());
        return switch (course) {
            case NEW, PROSPECT -> size.today().minusDays(random.nextLong(span / 2));
            case STEADY, GROWING, SILENT -> start.minusDays(200).plusDays(random.nextLong(200 + span / 2));
        };
    }

    private static String source(SplittableRandom random) {
        double die = random.nextDouble();
        int index = 0;
        while (die > SOURCE_SHARES[index]) {
            index++;
        }
        return SOURCES[index];
    }

    static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }

    /** A normal deviate by the sum of twelve uniforms: the same on every platform, unlike logarithms and roots. */
    private static double gaussian(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
