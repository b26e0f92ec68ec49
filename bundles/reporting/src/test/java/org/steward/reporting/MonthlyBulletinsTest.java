package org.steward.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.api.RefusedException;
import org.steward.reporting.page.Language;

class MonthlyBulletinsTest {
    @TempDir
    Path home;

    @Test
    void writesOnePageBelowTheReportsOfTheInstitution() throws IOException {
        MadeUpBank bank = new MadeUpBank();
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.ZH, new FixedInstitution(home, "江河农村商业银行"), bank.activity(), bank.tiering());

        Path file = bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY);

        assertThat(file).isEqualTo(home.resolve("reports/bulletin-2026-05.html"));
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("江河农村商业银行", "2026年5月客户管理简报");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void givesTheSameBytesForTheSameFigures() throws IOException {
        MadeUpBank bank = new MadeUpBank();
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.EN, new FixedInstitution(home, "River Bank"), bank.activity(), bank.tiering());

        byte[] first = Files.readAllBytes(bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY));
        byte[] second = Files.readAllBytes(bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void leavesTheContextClassLoaderAsItWas() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.ZH,
                new FixedInstitution(home, "某行"),
                new RecordedActivity().customer(1, "2026-05-02", "网点"),
                RecordedTiering.none());

        bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY);

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void refusesAMonthThatBeginsAfterTheLastDayThatCounts() {
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.ZH,
                new FixedInstitution(home, "某行"),
                new RecordedActivity().customer(1, "2026-05-02", "网点"),
                RecordedTiering.none());

        assertThatThrownBy(() -> bulletins.monthly(YearMonth.of(2026, 6), LocalDate.of(2026, 5, 31)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("begins after 2026-05-31");
    }

    @Test
    void refusesAnInstitutionWithoutCustomers() {
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.ZH, new FixedInstitution(home, "某行"), new RecordedActivity(), RecordedTiering.none());

        assertThatThrownBy(() -> bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no customer as of 2026-05-31");
        assertThat(home.resolve("reports")).doesNotExist();
    }

    @Test
    void saysWhatToDoWhenTheFolderOfReportsCannotBeWritten() throws IOException {
        Files.writeString(home.resolve("reports"), "a file where a folder should be");
        MonthlyBulletins bulletins = new MonthlyBulletins(
                Language.ZH,
                new FixedInstitution(home, "某行"),
                new RecordedActivity().customer(1, "2026-05-02", "网点"),
                RecordedTiering.none());

        assertThatThrownBy(() -> bulletins.monthly(MadeUpBank.PERIOD, MadeUpBank.TODAY))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("write access");
    }
}
