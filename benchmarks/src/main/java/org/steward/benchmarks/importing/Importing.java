package org.steward.benchmarks.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.benchmarks.Bank;
import org.steward.benchmarks.Contestant;
import org.steward.benchmarks.Folders;

/** An import into a fresh copy of a bank. */
final class Importing implements Contestant {
    private final String name;
    private final Path template;
    private final Work work;
    private Optional<Open> open = Optional.empty();

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        long run(Bank bank) throws Exception;
    }

    private record Open(Path folder, Bank bank) {}

    Importing(String name, Path template, Work work) {
        this.name = name;
        this.template = template;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    Bank bank() {
        return open.orElseThrow().bank;
    }

    @Override
    public void prepare() throws Exception {
        Path folder = Folders.temporary();
        Path home = folder.resolve("bank");
        Folders.copy(template, home);
        open = Optional.of(new Open(folder, new Bank(home)));
        System.gc();
    }

    @Override
    public long run() throws Exception {
        return work.run(bank());
    }

    @Override
    public void cleanUp() throws Exception {
        Open ended = open.orElseThrow();
        ended.bank.close();
        Folders.delete(ended.folder);
    }
}
