package dev.parley.domain.conversation;

/** What every identifier must be. */
final class Identifiers {
    private static final int LONGEST = 200;

    private Identifiers() {}

    static void check(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s has at most %d characters, this one has %d".formatted(what, LONGEST, value.length()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must not hold control characters");
        }
    }
}
