package org.steward.api.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.osgi.annotation.versioning.ProviderType;

/** Customer management bulletins of one institution. */
@ProviderType
public interface Bulletins {
    /**
     * Writes the bulletin of one month.
     *
     * @param asOf day up to which data counts; the month may not have ended
     * @return the file written: one self-contained HTML page below the institution's {@code reports/}
     * @throws org.steward.api.RefusedException if the month begins after {@code asOf}, or there are no customers
     */
    Path monthly(YearMonth period, LocalDate asOf);
}
