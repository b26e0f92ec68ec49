package org.steward.protection;

/** A find, by characters (not code points) of the text. */
record Hit(String type, int start, int end, double confidence) {
    boolean secret() {
        return type.equals(SecretType.NAME);
    }
}
