package org.steward.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A bank that exists on paper only, and delivers its files as real channels do: overlapping, dirty, in several forms. */
public final class DemoBank {
    private static final List<String> MAPPINGS = List.of(
            "core-customers",
            "core-holdings",
            "core-history",
            "core-transactions",
            "douyin-leads",
            "exhibition",
            "org-units",
            "staff",
            "wecom-contacts",
            "wecom-messages");

    private final DemoSize size;

    public DemoBank(DemoSize size) {
        this.size = size;
    }

    /**
     * Writes all files, the same bytes for the same size.
     *
     * @param inbox folder that is the inbox, or becomes it
     */
    public Delivery deliver(Path inbox) {
        var tally = new Delivery.Tally();
        List<Person> people = new People(size).make();
        new StaffFiles(size, tally).write(inbox);
        new CustomerFiles(size, people, tally).write(inbox);
        new BusinessFiles(size, people, tally).write(inbox);
        new Conversations(size, people, tally).write(inbox);
        return tally.of(people.size());
    }

    /** Writes the mapping files that an institution needs to read these files. */
    public static void writeMappings(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : MAPPINGS) {
            try (InputStream mapping = DemoBank.class.getResourceAsStream("mappings/" + name + ".yaml")) {
                if (mapping == null) {
                    throw new IOException("The bundle lacks the mapping " + name);
                }
                Files.copy(mapping, folder.resolve(name + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
