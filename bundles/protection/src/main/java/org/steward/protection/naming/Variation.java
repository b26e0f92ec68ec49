package org.steward.protection.naming;

/**
 * One way in which a known value may be written.
 *
 * @param text folded
 * @param confidence above 0 to 1
 */
record Variation(String text, double confidence) {
    @Override
    public String toString() {
        return "Variation[" + text.length() + " characters]";
    }
}
