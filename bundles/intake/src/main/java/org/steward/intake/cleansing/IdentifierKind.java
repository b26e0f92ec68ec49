package org.steward.intake.cleansing;

/** What a customer can be told by, beside our own number and the keys of sources. */
public enum IdentifierKind {
    MOBILE("mobile", "phone", Strength.CONTACT),
    LANDLINE("landline", "phone", Strength.CONTACT),
    EMAIL("email", "email", Strength.CONTACT),
    WECOM("wechat-id", "wechat-id", Strength.CONTACT),
    RESIDENT_ID("resident-id", "resident-id", Strength.IDENTITY),
    PASSPORT("passport", "passport", Strength.IDENTITY),
    CREDIT_CODE("credit-code", "credit-code", Strength.IDENTITY),
    /** A masked telephone number: shown to people, never matched. */
    PHONE_HINT("phone-hint", "phone-hint", Strength.HINT);

    /** How far an equal value proves an equal customer. */
    public enum Strength {
        IDENTITY,
        CONTACT,
        HINT
    }

    private final String type;
    private final String keyKind;
    private final Strength strength;

    IdentifierKind(String type, String keyKind, Strength strength) {
        this.type = type;
        this.keyKind = keyKind;
        this.strength = strength;
    }

    /** Sensitive type under which the value is stored and masked. */
    public String type() {
        return type;
    }

    /** Kind of the blind index. */
    public String keyKind() {
        return keyKind;
    }

    public Strength strength() {
        return strength;
    }
}
