package org.steward.api.protection;

/** Classes of personal financial information after JR/T 0171-2020. */
public enum DataClass {
    /** Authenticates its user: codes, passwords, CVN. Never stored, never shown. */
    C3(4),
    /** Identifies a person or tells of their finances. */
    C2(3),
    /** For internal use. */
    C1(2);

    private final int level;

    DataClass(int level) {
        this.level = level;
    }

    /** Usual level of the class, 1 to 5, after JR/T 0197-2020. */
    public int level() {
        return level;
    }
}
