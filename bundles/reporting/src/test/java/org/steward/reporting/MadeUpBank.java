package org.steward.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.steward.api.tiering.Tiering.TierRun;
import org.steward.api.tiering.Tiering.TierShare;

/** Two thousand customers of a bank that does not exist, over two years; the same seed gives the same bank. */
public final class MadeUpBank {
    public static final YearMonth PERIOD = YearMonth.of(2026, 5);
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    private static final int CUSTOMERS = 2_000;
    private static final String[] SOURCES = {"网点", "企业微信", "抖音", "展会推广", "客户转介绍", "线上广告", "校园活动", "代发工资"};
    private static final double[] WEIGHTS = {0.3, 0.54, 0.7, 0.79, 0.88, 0.95, 0.98, 1.0};
    private static final String[] CHANNELS = {"企业微信", "企业微信", "企业微信", "电话", "短信"};

    private final Random random = new Random(20260531);
    private final RecordedActivity activity = new RecordedActivity();
    private final long[] halfYear = new long[CUSTOMERS + 1];

    public MadeUpBank() {
        for (int id = 1; id <= CUSTOMERS; id++) {
            customer(id);
        }
        messages();
        for (YearMonth month : List.of(PERIOD, PERIOD.minusMonths(1), PERIOD.minusYears(1))) {
            double growth = month.equals(PERIOD.minusYears(1)) ? 0.86 : month.equals(PERIOD) ? 1.0 : 0.985;
            activity.balance(month.toString(), "deposit", 1712, (long) (18_240_000_000L * growth));
            activity.balance(month.toString(), "wealth", 603, (long) (7_115_430_000L * growth * growth));
            activity.balance(month.toString(), "fund", 288, (long) (1_902_110_000L * growth));
            activity.balance(month.toString(), "insurance", 154, 611_400_000L);
            activity.balance(month.toString(), "loan", 210, (long) (9_480_000_000L * growth));
        }
    }

    private void customer(int id) {
        LocalDate contact = TODAY.minusDays(random.nextInt(900));
        String source = SOURCES[0];
        double draw = random.nextDouble();
        for (int i = 0; i < SOURCES.length; i++) {
            if (draw <= WEIGHTS[i]) {
                source = SOURCES[i];
                break;
            }
        }
        boolean known = random.nextInt(50) > 0;
        activity.customer(id, known ? contact.toString() : null, random.nextInt(60) == 0 ? null : source);
        boolean converts = random.nextDouble() < (source.equals("抖音") ? 0.45 : 0.78);
        if (!converts) {
            return;
        }
        LocalDate end = random.nextInt(6) == 0 ? contact.plusDays(90 + random.nextInt(500)) : TODAY;
        LocalDate day = contact.plusDays((long) (random.nextDouble() * random.nextDouble() * 140));
        double size = Math.exp(random.nextGaussian() * 1.1 + 11.5);
        while (!day.isAfter(end) && !day.isAfter(TODAY)) {
            long minor = (long) (size * (0.5 + random.nextDouble()));
            activity.transaction(id, day.toString(), minor);
            if (day.isAfter(TODAY.minusMonths(6))) {
                halfYear[id] += minor;
            }
            day = day.plusDays(3 + random.nextInt(40));
        }
    }

    private void messages() {
        for (int i = 0; i < 10_000; i++) {
            YearMonth month = PERIOD.minusMonths(random.nextInt(14));
            int hour = Math.max(0, Math.min(23, (int) Math.round(
                    random.nextBoolean() ? 10 + random.nextGaussian() * 1.6 : 16 + random.nextGaussian() * 2.2)));
            int weekday = 1 + random.nextInt(random.nextInt(4) == 0 ? 7 : 5);
            long customer = random.nextInt(25) == 0 ? 0 : 1 + random.nextInt(CUSTOMERS);
            activity.message(
                    customer,
                    month.toString(),
                    CHANNELS[random.nextInt(CHANNELS.length)],
                    weekday,
                    hour,
                    random.nextInt(5) < 2);
        }
    }

    public RecordedActivity activity() {
        return activity;
    }

    /** 20, 50 and 30 of a hundred customers with a result; those without one are low. */
    public RecordedTiering tiering() {
        List<Long> ranked = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (long id = 1; id <= CUSTOMERS; id++) {
            (halfYear[(int) id] > 0 ? ranked : without).add(id);
        }
        ranked.sort(Comparator.comparingLong(id -> -halfYear[id.intValue()]));
        int high = (int) Math.ceil(ranked.size() * 0.2);
        int mid = (int) Math.ceil(ranked.size() * 0.7);
        List<Long> low = new ArrayList<>(ranked.subList(mid, ranked.size()));
        low.addAll(without);
        Map<String, List<Long>> members =
                Map.of("high", ranked.subList(0, high), "mid", ranked.subList(high, mid), "low", low);
        long whole = ranked.stream().mapToLong(id -> halfYear[id.intValue()]).sum();
        List<TierShare> shares = new ArrayList<>();
        for (String tier : List.of("high", "mid", "low")) {
            shares.add(share(
                    tier,
                    members.getOrDefault(tier, List.of()),
                    ranked.size(),
                    whole,
                    tier.equals("low") ? without.size() : 0));
        }
        return new RecordedTiering(
                Optional.of(new TierRun(
                        "value", TODAY, LocalDate.of(2025, 12, 1), "CNY", CUSTOMERS, ranked.size(), shares, 0, "")),
                members);
    }

    private TierShare share(String tier, List<Long> members, int ranked, long whole, int without) {
        long minor = members.stream().mapToLong(id -> halfYear[id.intValue()]).sum();
        long cut = members.stream()
                .mapToLong(id -> halfYear[id.intValue()])
                .filter(value -> value > 0)
                .min()
                .orElse(0);
        return new TierShare(
                tier,
                members.size(),
                without,
                (double) (members.size() - without) / ranked,
                (double) members.size() / CUSTOMERS,
                minor,
                (double) minor / whole,
                cut);
    }
}
