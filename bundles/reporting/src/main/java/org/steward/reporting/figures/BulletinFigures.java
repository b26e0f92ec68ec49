package org.steward.reporting.figures;

import java.util.Optional;
import org.steward.api.tiering.Tiering.TierRun;

/**
 * Every figure of one bulletin, without texts.
 *
 * @param customers customers as of the last day that counts
 * @param missingContactDays customers among them whose day of first contact is not known
 * @param tiers the newest run of the value scheme; empty if there is none
 * @param otherCurrencies transactions of all time in another currency, which no figure holds
 */
public record BulletinFigures(
        Frame frame,
        long customers,
        long missingContactDays,
        ResultFigures results,
        AcquisitionFigures acquisition,
        RetentionFigures retention,
        ConversionFigures conversion,
        ContactFigures contacts,
        AssetFigures assets,
        Optional<TierRun> tiers,
        long otherCurrencies) {}
