package org.steward.reporting.figures;

/**
 * Transactions by month.
 *
 * @param minor signed result in minor units
 * @param customers customers with a transaction
 */
public record ResultFigures(MonthlyCounts minor, MonthlyCounts transactions, MonthlyCounts customers) {}
