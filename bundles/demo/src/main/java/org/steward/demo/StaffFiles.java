package org.steward.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** The organisation: one head office, branches, relationship managers. */
final class StaffFiles {
    private static final String[] BRANCHES = {"城东支行", "城西支行", "高新支行", "滨江支行", "老城支行", "开发区支行"};

    private final DemoSize size;
    private final Delivery.Tally tally;

    StaffFiles(DemoSize size, Delivery.Tally tally) {
        this.size = size;
        this.tally = tally;
    }

    void write(Path inbox) {
        try (var sink = new Sink(inbox.resolve("organisation/org-units.csv"), StandardCharsets.UTF_8)) {
            sink.line("机构号,机构名称,上级机构,级别");
            sink.line("0100,总行,,head-office");
            for (int branch = 0; branch < People.BRANCHES; branch++) {
                sink.line("%s,%s,0100,branch".formatted(People.branchCode(branch), BRANCHES[branch]));
            }
        }
        var random = new SplittableRandom(size.seed() ^ 0x57AFF);
        try (var sink = new Sink(inbox.resolve("organisation/staff.csv"), StandardCharsets.UTF_8)) {
            sink.line("工号,姓名,岗位,机构号,入职日期,离职日期");
            for (int branch = 0; branch < People.BRANCHES; branch++) {
                for (int manager = 0; manager < People.MANAGERS_PER_BRANCH; manager++) {
                    sink.line("%s,%s,客户经理,%s,2021-03-01,"
                            .formatted(
                                    People.staffCode(branch, manager),
                                    People.personName(random.nextBoolean(), random),
                                    People.branchCode(branch)));
                }
            }
        }
        tally.records += 1 + People.BRANCHES + (long) People.BRANCHES * People.MANAGERS_PER_BRANCH;
    }
}
