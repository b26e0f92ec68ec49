package org.steward.api.protection;

/**
 * A value that the platform knows of a party of a conversation, to be found in its texts however it is written.
 *
 * @param type a sensitive type such as {@code name}, {@code mobile}, {@code address}, {@code company}
 * @param value in clear, never empty
 */
public record KnownValue(String type, String value) {
    public KnownValue {
        if (type.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException(
                    "A known value needs a type and a value, but type '%s' had one of %d characters"
                            .formatted(type, value.length()));
        }
    }

    @Override
    public String toString() {
        return "KnownValue[" + type + "]";
    }
}
