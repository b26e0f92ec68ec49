package org.steward.intake.cleansing;

import org.jspecify.annotations.Nullable;

/**
 * By what a record names its customer.
 *
 * @param column field that named it, e.g. {@code phone}
 * @param keyKind kind of the blind index, e.g. {@code reference:shop}
 * @param value in its normal form
 * @param identifier what kind of identifier it is; null for an account, a number and a source's own key
 */
public record CustomerReference(String column, String keyKind, String value, @Nullable IdentifierKind identifier) {
    public static final String ACCOUNT = "account";
    public static final String NUMBER = "number";
    public static final String CUSTOMER = "customer";

    /** Whether it names the account of a holding. */
    public boolean isAccount() {
        return column.equals(ACCOUNT);
    }

    /** Kind of the blind index of a source's own customer key. */
    public static String referenceKind(String namespace) {
        return "reference:" + namespace;
    }

    @Override
    public String toString() {
        return "CustomerReference[" + column + "]";
    }
}
