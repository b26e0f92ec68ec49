package org.steward.intake.cleansing;

/** @param value in its normal form, e.g. E.164 */
public record Identifier(IdentifierKind kind, String value) {
    @Override
    public String toString() {
        return "Identifier[" + kind.type() + "]";
    }
}
