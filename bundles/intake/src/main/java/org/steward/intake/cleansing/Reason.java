package org.steward.intake.cleansing;

/** Reasons of quarantine that intake itself gives; docs/record-kinds.md lists them all. */
public final class Reason {
    public static final String CUSTOMER_MISSING = "customer-missing";
    public static final String CUSTOMER_UNKNOWN = "customer-unknown";
    public static final String CUSTOMER_AMBIGUOUS = "customer-ambiguous";
    public static final String REQUIRED_MISSING = "required-missing";
    public static final String KEY_MISSING = "key-missing";
    public static final String MALFORMED = "value-malformed";
    public static final String TOO_LONG = "value-too-long";
    public static final String OUT_OF_RANGE = "value-out-of-range";
    public static final String CODE_UNKNOWN = "code-unknown";

    private Reason() {}
}
