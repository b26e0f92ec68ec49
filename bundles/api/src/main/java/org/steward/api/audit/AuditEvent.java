package org.steward.api.audit;

import java.util.List;

/**
 * Something that a person did or saw.
 *
 * @param person who; e.g. the name of an operator's key, or a subject of the sign-on
 * @param action e.g. {@code unmask}; lower-case words joined by {@code -}
 * @param subject what it was done to, without personal data, e.g. {@code customer C20260531001}
 * @param fields names of the fields concerned, in order; never their values
 * @param reason in the person's words; sensitive data in it is masked before it is kept
 * @param result e.g. {@code granted}, {@code refused}
 */
public record AuditEvent(
        String person, String action, String subject, List<String> fields, String reason, String result) {
    public AuditEvent {
        fields = List.copyOf(fields);
    }
}
