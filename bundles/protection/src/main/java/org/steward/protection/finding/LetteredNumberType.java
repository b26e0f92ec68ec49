package org.steward.protection.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Documents whose number is one to three letters and then digits: passports, permits to travel and to reside. */
final class LetteredNumberType implements Recogniser {
    private static final double BESIDE_A_CUE = 0.9;
    private static final double CHECKED = 0.7;
    private static final double ALONE = 0.5;
    private static final int OLD_RESIDENCE_DIGITS = 12;
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream().collect(Collectors.toUnmodifiableSet());

    /**
     * @param heads the letters
     * @param digits how many digits may follow
     * @param alone whether a number with these letters is one without any word beside it
     */
    private record Form(Set<String> heads, int[] digits, boolean alone) {
        Form(String heads, boolean alone, int... digits) {
            this(Set.of(heads.split(" ")), digits, alone);
        }
    }

    private final String name;
    private final Set<Cue.Kind> kinds;
    private final List<Form> forms;

    private LetteredNumberType(String name, Set<Cue.Kind> kinds, List<Form> forms) {
        this.name = name;
        this.kinds = kinds;
        this.forms = forms;
    }

    static LetteredNumberType passport() {
        String second = Arrays.stream("ABCDEFGHJKLMNPQRSTUVWXYZ".split(""))
                .map(c -> "E" + c)
                .collect(Collectors.joining(" "));
        return new LetteredNumberType(
                "passport",
                Set.of(Cue.Kind.PASSPORT, Cue.Kind.IDENTITY),
                List.of(
                        new Form("E G", true, 8),
                        new Form(second, true, 7),
                        new Form("DE SE PE", true, 7),
                        new Form("D S P", false, 7, 8)));
    }

    static LetteredNumberType travelPermit() {
        String second = Arrays.stream("ABCDEFGHJKLMNPQRSTUVWXYZ".split(""))
                .map(c -> "C" + c)
                .collect(Collectors.joining(" "));
        return new LetteredNumberType(
                "travel-permit",
                Set.of(Cue.Kind.PERMIT, Cue.Kind.TAIWAN, Cue.Kind.IDENTITY),
                List.of(
                        new Form("H M", true, 8, 10),
                        new Form("C W", false, 8),
                        new Form(second, false, 7),
                        new Form("L T", false, 8)));
    }

    /** The older form of the permanent resident's card: country, place, birth date, sequence, check. */
    static LetteredNumberType residencePermit() {
        return new LetteredNumberType(
                "residence-permit",
                Set.of(Cue.Kind.RESIDENCE, Cue.Kind.IDENTITY),
                List.of(new Form(COUNTRIES, new int[] {OLD_RESIDENCE_DIGITS}, true)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Match match(Candidate candidate, int from) {
        Word word = candidate.word();
        String head = word.head().toString();
        for (Form form : forms) {
            if (form.heads().contains(head)) {
                Match match = read(candidate, form);
                if (match.found()) {
                    return match;
                }
            }
        }
        return Match.NONE;
    }

    private Match read(Candidate candidate, Form form) {
        Word word = candidate.word();
        DigitWindow digits = candidate.digitsAfterWord();
        boolean apart = digits.size() > 0 && digits.start(0) > word.headEnd();
        for (int count : form.digits()) {
            if (digits.fits(0, count) && !runsOn(candidate, digits.end(count - 1))) {
                boolean plain = !apart && !digits.joined(0, count) && !word.lowerCase();
                double confidence = confidence(candidate, form, plain, digits.end(count - 1));
                boolean possible = count != OLD_RESIDENCE_DIGITS || dated(digits);
                if (confidence > 0 && possible) {
                    return new Match(word.start(), digits.end(count - 1), 0, confidence);
                }
            }
        }
        return Match.NONE;
    }

    private double confidence(Candidate candidate, Form form, boolean plain, int end) {
        Nearby nearby = candidate.nearby(candidate.word().start());
        boolean named = nearby.kind().filter(kinds::contains).isPresent()
                || candidate.cueAfter(end).filter(kinds::contains).isPresent();
        if (named) {
            return BESIDE_A_CUE;
        }
        if (!plain
                || !form.alone()
                || nearby.leads(Cue.Kind.ORDER)
                || nearby.kind().isPresent()) {
            return 0;
        }
        return form.digits()[0] == OLD_RESIDENCE_DIGITS ? CHECKED : ALONE;
    }

    private static boolean dated(DigitWindow digits) {
        int month = digits.pair(6);
        int day = digits.pair(8);
        return BirthDates.exists(2000 + digits.pair(4), month, day)
                || BirthDates.exists(1900 + digits.pair(4), month, day);
    }

    private static boolean runsOn(Candidate candidate, int end) {
        return Characters.isLetterOrDigit(Characters.fold(candidate.visible(end, 1)));
    }
}
