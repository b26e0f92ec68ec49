package org.steward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steward.api.audit.AuditEvent;
import org.steward.api.audit.AuditTrail.AuditRecord;
import org.steward.api.protection.ProtectedText;
import org.steward.api.protection.SensitiveSpan;
import org.steward.api.protection.TextProtection;
import org.steward.api.protection.Utterance;
import org.steward.testkit.MemoryDatabase;

class StoredTrailTest {
    private static final Instant NOW = Instant.parse("2026-06-30T02:00:00.123456Z");

    private final MemoryDatabase database = new MemoryDatabase("V1__trail.sql");
    private final StoredTrail trail = new StoredTrail(database, new DigitsAway(), InstantSource.fixed(NOW));

    @Test
    void keepsEventsAndListsTheNewestFirst() {
        IntStream.rangeClosed(1, 3).forEach(day -> trail.append(event("customer C" + day, "call back")));

        List<AuditRecord> newest = trail.newest(2);

        assertThat(newest).extracting(record -> record.event().subject()).containsExactly("customer C*", "customer C*");
        assertThat(newest.get(0).number()).isGreaterThan(newest.get(1).number());
        assertThat(newest.get(0).at()).isEqualTo(NOW);
        assertThat(newest.get(0).event().fields()).containsExactly("contacts", "name");
        assertThat(newest.get(0).event().person()).isEqualTo("zhao");
    }

    @Test
    void masksWhatPeopleTypedIntoReasonAndSubject() {
        trail.append(event("customer 13800138000", "ring 13800138000 back"));

        AuditEvent kept = trail.newest(1).get(0).event();

        assertThat(kept.reason()).isEqualTo("ring *********** back");
        assertThat(kept.subject()).isEqualTo("customer ***********");
    }

    @Test
    void cutsWhatIsTooLongInsteadOfLosingTheRecord() {
        trail.append(new AuditEvent("p".repeat(500), "unmask", "s".repeat(5_000), List.of(), "r".repeat(5_000), "ok"));

        AuditEvent kept = trail.newest(1).get(0).event();

        assertThat(kept.person()).hasSize(128);
        assertThat(kept.reason()).hasSize(1024);
        assertThat(kept.fields()).isEmpty();
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatThrownBy(() -> trail.newest(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditEvent event(String subject, String reason) {
        return new AuditEvent("zhao", "unmask", subject, List.of("contacts", "name"), reason, "granted");
    }

    /** Makes stars of all digits. */
    private static final class DigitsAway implements TextProtection {
        @Override
        public List<SensitiveSpan> scan(String text) {
            return List.of();
        }

        @Override
        public ProtectedText protect(String text) {
            return new ProtectedText(text.replaceAll("\\d", "*"), List.of(), "");
        }

        @Override
        public String withoutSecrets(String text) {
            return text;
        }

        @Override
        public List<ProtectedText> protect(List<Utterance> utterances) {
            return utterances.stream().map(each -> protect(each.text())).toList();
        }
    }
}
