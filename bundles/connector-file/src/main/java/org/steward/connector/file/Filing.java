package org.steward.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.steward.api.RefusedException;
import org.steward.api.institution.Institution;
import org.steward.api.intake.Intake;
import org.steward.api.intake.Intake.Outcome;
import org.steward.api.protection.FileProtection;
import org.steward.connector.file.Arrival.Turn;

/**
 * Takes a file out of the inbox when its records are safe: first the sealed copy, then intake's note, then the original
 * goes. Killed in between, it does the same again.
 */
final class Filing {
    private final Institution institution;
    private final FileProtection files;
    private final Intake intake;
    private final Policy policy;

    Filing(Institution institution, FileProtection files, Intake intake, Policy policy) {
        this.institution = institution;
        this.files = files;
        this.intake = intake;
        this.policy = policy;
    }

    /** What becomes of a file that was taken. */
    enum Policy {
        SEAL,
        DELETE,
        KEEP;

        static Policy of(String setting) {
            return Arrays.stream(values())
                    .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(setting))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            "File connector", "processed is none of its choices", "write seal, delete or keep"));
        }
    }

    void complete(Arrival arrival) {
        try {
            refuseChanged(arrival);
            if (arrival.turn() == Turn.REPEAT) { // its bytes were kept when they came first
                Files.deleteIfExists(arrival.file()); // before it counts: what cannot be deleted comes each second
                intake.deliveredAgain(arrival.source(), arrival.name());
                return;
            }
            keepCopy(arrival);
            close(arrival);
            Files.deleteIfExists(arrival.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close(Arrival arrival) {
        Outcome outcome = arrival.turn() == Turn.TAKE ? Outcome.DONE : Outcome.REFUSED;
        @Nullable String remark = arrival.remark().isEmpty() ? null : arrival.remark();
        intake.close(arrival.source(), arrival.name(), arrival.kind().orElse(null), outcome, remark);
    }

    /** A file that grew while it was read must not go: nobody has read its end. */
    private static void refuseChanged(Arrival arrival) throws IOException {
        if (Files.size(arrival.file()) != arrival.facts().size()
                || !Files.getLastModifiedTime(arrival.file())
                        .equals(arrival.facts().modified())) {
            throw new RefusedException(
                    "File '%s'".formatted(arrival.name()),
                    "changed while it was read",
                    "let its sender write it as .part and rename it when it is whole");
        }
    }

    private void keepCopy(Arrival arrival) throws IOException {
        boolean refused = arrival.turn() == Turn.REFUSE;
        if (policy == Policy.DELETE && !refused) {
            return;
        }
        Path folder = institution
                .home()
                .resolve("processed")
                .resolve(
                        refused
                                ? "refused"
                                : YearMonth.from(institution.today()).toString());
        Private.createDirectories(folder);
        String digest = arrival.source().source();
        if (policy == Policy.KEEP) {
            Files.copy(arrival.file(), folder.resolve(digest), StandardCopyOption.REPLACE_EXISTING);
        } else {
            files.seal(arrival.file(), folder.resolve(digest + ".sealed"));
        }
    }
}
