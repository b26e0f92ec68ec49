package org.steward.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.steward.api.store.Activity.FamilyBalance;

/**
 * Month-average balances by product family.
 *
 * @param families assets first, the largest of them first; loans and cards after them
 */
public record AssetFigures(List<Family> families) {
    /** Families that are the bank's claims on customers, not their assets. */
    private static final Set<String> CLAIMS = Set.of("loan", "card");

    public AssetFigures {
        families = List.copyOf(families);
    }

    /** @param family as the institution calls it; empty if the holding names none */
    public record Family(
            String family,
            boolean asset,
            long customers,
            long minor,
            OptionalLong previousMinor,
            OptionalLong yearBeforeMinor) {}

    public static AssetFigures of(
            List<FamilyBalance> current, List<FamilyBalance> previous, List<FamilyBalance> yearBefore) {
        Map<String, FamilyBalance[]> byFamily = new TreeMap<>();
        List<List<FamilyBalance>> months = List.of(current, previous, yearBefore);
        for (int month = 0; month < months.size(); month++) {
            for (FamilyBalance balance : months.get(month)) {
                byFamily.computeIfAbsent(balance.family(), family -> new FamilyBalance[3])[month] = balance;
            }
        }
        List<Family> rows = new ArrayList<>();
        byFamily.forEach((family, found) -> rows.add(new Family(
                family,
                !CLAIMS.contains(family),
                found[0] == null ? 0 : found[0].customers(),
                minor(found[0]),
                previous.isEmpty() ? OptionalLong.empty() : OptionalLong.of(minor(found[1])),
                yearBefore.isEmpty() ? OptionalLong.empty() : OptionalLong.of(minor(found[2])))));
        rows.sort(Comparator.comparing((Family row) -> !row.asset())
                .thenComparing(Comparator.comparingLong((Family row) -> -row.minor()))
                .thenComparing(Family::family));
        return new AssetFigures(rows);
    }

    private static long minor(@org.jspecify.annotations.Nullable FamilyBalance balance) {
        return balance == null ? 0 : balance.averageMinor();
    }

    /** Whether the month of the bulletin has any balance. */
    public boolean known() {
        return families.stream().anyMatch(family -> family.customers() > 0 || family.minor() != 0);
    }

    public List<Family> assets() {
        return families.stream().filter(Family::asset).toList();
    }

    /** Assets under management of the month. */
    public long total() {
        return assets().stream().mapToLong(Family::minor).sum();
    }

    public OptionalLong previousTotal() {
        return sum(assets().stream().map(Family::previousMinor).toList());
    }

    public OptionalLong yearBeforeTotal() {
        return sum(assets().stream().map(Family::yearBeforeMinor).toList());
    }

    private static OptionalLong sum(List<OptionalLong> values) {
        boolean known = !values.isEmpty() && values.stream().allMatch(OptionalLong::isPresent);
        return known
                ? OptionalLong.of(
                        values.stream().mapToLong(OptionalLong::getAsLong).sum())
                : OptionalLong.empty();
    }
}
