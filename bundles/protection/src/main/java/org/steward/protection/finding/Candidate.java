package org.steward.protection.finding;

/** A place in a text where sensitive data may begin or stand; reused along one scan. */
final class Candidate {
    private final String text;
    private final DigitWindow digits = new DigitWindow();
    private int position;
    private int floor;
    private long steps;

    Candidate(String text) {
        this.text = text;
    }

    /** Moves to a digit and reads on from it. */
    void moveToDigit(int place, int lowest) {
        moveTo(place, lowest);
        digits.read(text, place);
    }

    /** @param lowest looking back ends here: what lies before belongs to an earlier find */
    void moveTo(int place, int lowest) {
        position = place;
        floor = lowest;
    }

    String text() {
        return text;
    }

    DigitWindow digits() {
        return digits;
    }

    int position() {
        return position;
    }

    int floor() {
        return floor;
    }

    /** Types count here what they look at beyond the digits. */
    void count(int characters) {
        steps += characters;
    }

    long steps() {
        return steps + digits.steps();
    }

    @Override
    public String toString() {
        return "Candidate[" + position + "]";
    }
}
