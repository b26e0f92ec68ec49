package org.steward.itests.leak;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What channels deliver about the canaries, the wrong lines and files included. */
final class CanaryFiles {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Path inbox;
    private final Path drafts;
    private final List<Canary> canaries;

    CanaryFiles(Path inbox, Path drafts, List<Canary> canaries) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.canaries = canaries;
    }

    void customers() throws IOException {
        drop(
                "customers/branch.csv",
                StandardCharsets.UTF_8,
                "id,name,phone,email,resident_id,address,company,wecom_id,birth_date\n"
                        + lines(c -> "%s,%s,%s,%s,%s,%s,%s,%s,1919-01-02"
                                .formatted(
                                        c.phone(), // a source that uses telephone numbers as its keys
                                        c.name(),
                                        c.phone(),
                                        c.email(),
                                        c.residentId(),
                                        c.address(),
                                        c.company(),
                                        c.wecomId())));
    }

    void activity() throws IOException {
        drop(
                "holdings/accounts.csv",
                GB18030,
                "account,phone,product,family,month,balance\n"
                        + lines(c -> "%s,%s,D01,deposit,2026-05,1000.00".formatted(c.account(), c.phone())));
        drop(
                "transactions/purchases.csv",
                StandardCharsets.UTF_8,
                "id,account,time,amount\n"
                        + lines(c -> "%s-1,%s,2026-05-01,100.00".formatted(c.account(), c.account())));
        drop(
                "interactions/chat.jsonl",
                StandardCharsets.UTF_8,
                lines(c -> message(c, 1, "customer", "您好，我是" + c.name() + "，手机号" + c.phone() + "，邮箱" + c.email())
                        + "\n"
                        + message(c, 2, "customer", "身份证" + c.residentId() + "，卡号" + c.card() + "，账号" + c.account())
                        + "\n"
                        + message(c, 3, "staff", c.name() + "您好，" + c.company() + "的合同寄到" + c.address() + "可以吗")
                        + "\n"
                        + message(c, 4, "customer", "可以，转给" + c.name() + "就行，微信号" + c.wecomId())));
    }

    /** Lines and whole files that go to quarantine or are refused. */
    void broken() throws IOException {
        drop(
                "customers/broken.csv",
                StandardCharsets.UTF_8,
                "id,name,phone,email,resident_id,first_contact\n"
                        + lines(c -> "%s,%s,%s,%s,%s,2026-02-30"
                                .formatted(c.wecomId(), c.name(), c.phone(), c.email(), c.residentId()))
                        + lines(c -> "%s,%s,%s,%s,%s,2026-02-01,%s"
                                .formatted(c.card(), c.name(), c.phone(), c.email(), c.residentId(), c.address()))
                        + lines(c -> "%s,\"%s,%s,".formatted(c.number(), c.name(), c.phone())));
        drop(
                "transactions/unknown.csv",
                StandardCharsets.UTF_8,
                "id,phone,time,amount\n"
                        + lines(c -> "%s,1%s,2026-05-01,%s"
                                .formatted(c.phone(), c.phone().substring(1, 10) + "x", c.residentId())));
        drop("strange/" + "list.csv", StandardCharsets.UTF_8, "a,b\n" + lines(c -> c.name() + "," + c.phone()));
        drop("transactions/header.csv", GB18030, "姓名,手机\n" + lines(c -> c.name() + "," + c.phone()));
        drop(
                "interactions/broken.jsonl",
                StandardCharsets.UTF_8,
                lines(c -> "{\"conversation\":\"x\",\"text\":\"" + c.name() + c.phone() + "\","));
    }

    private static String message(Canary c, int number, String speaker, String text) {
        return "{\"conversation\":\"%s\",\"id\":\"%s-%d\",\"channel\":\"wecom\",\"speaker\":\"%s\",\"phone\":\"%s\",\"time\":\"2026-05-02T10:%02d:00\",\"text\":\"%s\"}"
                .formatted(c.wecomId(), c.phone(), number, speaker, c.phone(), number, text);
    }

    private String lines(Function<Canary, String> line) {
        return canaries.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private void drop(String name, Charset charset, String content) throws IOException {
        Path target = inbox.resolve(name);
        Files.createDirectories(target.getParent());
        Path draft = Files.write(drafts.resolve("draft"), content.getBytes(charset));
        Files.move(draft, target);
    }
}
