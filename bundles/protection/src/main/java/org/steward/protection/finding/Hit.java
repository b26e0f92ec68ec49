package org.steward.protection.finding;

/** A find, by characters (not code points) of the text. */
public record Hit(String type, int start, int end, double confidence) {
    /** Whether it is of class C3 by its type. */
    public boolean secret() {
        return type.equals(SecretType.NAME);
    }
}
