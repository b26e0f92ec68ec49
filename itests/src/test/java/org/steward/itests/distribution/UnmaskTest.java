package org.steward.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.steward.demo.Node;
import org.steward.itests.Distribution;

/** Clear values: with a right, for a reason, on record; for everybody else masked as the institution has it. */
public class UnmaskTest {
    private static final String BANK = "demo";
    private static final String REASON = "customer complains, call 13800138000 back";

    @Rule
    public final Distribution distribution = new Distribution("unmask");

    @Test
    public void needsARightAndAReasonAndLeavesARecord() throws Exception {
        Node node = bankWithOneCustomer();

        Node.Result without = unmask("name,contacts", REASON);
        assertEquals(without.toString(), 1, without.code());
        assertTrue(without.errors(), without.errors().contains("compliance-officer"));

        grant("compliance-officer");
        Node.Result silent = unmask("name,contacts", " ");
        assertEquals(silent.toString(), 1, silent.code());
        Node.Result granted = unmask("name,contacts", REASON);
        assertEquals(granted.errors(), 0, granted.code());
        assertTrue(granted.output(), granted.output().contains("欧阳金雀"));
        assertTrue(granted.output(), granted.output().contains("19857310001"));

        List<JsonNode> records = node.ask("audit", BANK, "--json");
        records.forEach(record -> System.out.println("audit: " + record));
        assertEquals(
                List.of("granted", "refused", "refused"),
                records.stream()
                        .map(record -> record.path("result").textValue())
                        .toList());
        assertEquals("[\"contacts\",\"name\"]", records.get(0).path("fields").toString());
        assertFalse(records.toString(), records.toString().contains("13800138000"));
    }

    @Test
    public void masksAsTheInstitutionsSettingsSayForTheRole() throws Exception {
        Node node = bankWithOneCustomer();
        assertTrue(contacts(), contacts().contains("198****0001"));

        Node.set(node.institution(BANK).resolve("masking.cfg"), "masks", "mobile=0*2, auditor/mobile=0*4");
        Distribution.await("the new mask", () -> contacts().contains("\"mobile: ****01\""));
        grant("auditor");
        assertTrue(contacts(), contacts().contains("\"mobile: ****0001\""));
        Node.set(node.institution(BANK).resolve("masking.cfg"), "masks", "mobile=9*9");
        Distribution.await(
                "the wrong rule to be named",
                () -> distribution.problems(BANK).toString().contains("masks"));
        System.out.println("wrong rule: " + distribution.problems(BANK));
        assertTrue(contacts(), contacts().contains("\"mobile: ****0001\""));
    }

    private Node bankWithOneCustomer() throws Exception {
        Node node = distribution.node();
        node.start();
        distribution.addReady(BANK);
        Path inbox = Files.createDirectories(node.inbox(BANK).resolve("customers"));
        Path draft = Files.writeString(node.home().resolve("draft"), "number,name,phone\nC1,欧阳金雀,19857310001\n");
        Files.move(draft, inbox.resolve("one.csv"));
        distribution.awaitInboxEmpty(BANK);
        return node;
    }

    private String contacts() throws Exception {
        return distribution.node().ask("customers", BANK, "--json").toString();
    }

    private Node.Result unmask(String fields, String reason) throws Exception {
        return distribution.node().run("unmask", BANK, "C1", "--fields", fields, "--reason", reason);
    }

    /** Gives the one operator another role; it counts from his next command on. */
    private void grant(String role) throws Exception {
        Path users = distribution.node().home().resolve("etc/keys.properties");
        Files.writeString(users, Files.readString(users).replace(",_g_:admingroup", ",_g_:admingroup," + role));
    }
}
