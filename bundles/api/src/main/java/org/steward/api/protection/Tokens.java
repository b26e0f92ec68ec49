package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Stand-ins of numbers for analyses outside: of the same form, equal for equal values of one purpose and type, of no use to
 * who lacks the institution's key; safe for many threads.
 */
@ProviderType
public interface Tokens {
    /**
     * The token of a number.
     *
     * @param purpose of the export, e.g. {@code churn-study}: tokens of two purposes cannot be joined
     * @param type what the number is, e.g. {@code mobile}
     * @param value 6 to 36 digits; spaces, hyphens, dots, slashes, parentheses, plus signs and an X at the end stay as they
     *     are
     * @throws org.steward.api.RefusedException if the value is of another form: too few digits could be guessed by trying
     */
    String tokenise(String purpose, String type, String value);

    /**
     * The number behind a token. A string that is no token of this purpose and type gives a wrong number, as tokens carry
     * nothing to check.
     *
     * @throws org.steward.api.RefusedException if it has not the form of a token
     */
    String restore(String purpose, String type, String token);
}
