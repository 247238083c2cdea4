package dev.parley.domain.scenario;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a text for something personal: {@code <email-1>}, and {@code <email-1*>} where the same thing was written
 * in another way. The first five kinds are those that redaction knows.
 *
 * @param kind what it is, for example {@code email}
 * @param number 1 for the first of its kind
 * @param other whether it was written in another way than the first time
 */
record Mark(Kind kind, int number, boolean other) {
    /** What a mark looks like. */
    static final String LOOKS =
            "<(?:email|phone|card|iban|order|first-name|last-name|attribute|secret)-[1-9][0-9]{0,8}\\*?>";

    /** Finds marks. */
    static final Pattern ANY = Pattern.compile(LOOKS);

    private static final Pattern PARTS = Pattern.compile("<([a-z-]+)-([0-9]+)(\\*?)>");

    /** What is personal, what its variable is called, and what any other value of it looks like. */
    enum Kind {
        /** An e-mail address. */
        EMAIL("mail", "\\S+@\\S+\\w"),
        /** A telephone number. */
        PHONE("phone", "[+\\d(][\\d ()/.-]+\\d"),
        /** A payment card. */
        CARD("card", "\\d[\\d .-]+\\d"),
        /** A bank account. */
        IBAN("iban", "[A-Za-z]{2}\\d{2}[A-Za-z\\d .-]+[A-Za-z\\d]"),
        /** What the company's own pattern finds. */
        ORDER("order", "\\S+"),
        /** The visitor's first name. */
        FIRST_NAME("firstName", "[\\p{L}\\p{M}' .-]+"),
        /** The visitor's last name. */
        LAST_NAME("lastName", "[\\p{L}\\p{M}' .-]+"),
        /** Something else that is known of the visitor. */
        ATTRIBUTE("attribute", ".+"),
        /** A password, a PIN, a key. */
        SECRET("secret", "\\S+");

        private final String variable;
        private final String others;

        Kind(String variable, String others) {
            this.variable = variable;
            this.others = others;
        }

        String variable() {
            return variable;
        }

        String others() {
            return others;
        }
    }

    /** @throws IllegalArgumentException when it is none */
    static Mark of(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no mark");
        }
        Kind kind = Kind.valueOf(parts.group(1).replace('-', '_').toUpperCase(Locale.ROOT));
        return new Mark(kind, Integer.parseInt(parts.group(2)), !parts.group(3).isEmpty());
    }

    /** The same thing as it was written first. */
    Mark first() {
        return new Mark(kind, number, false);
    }

    /** The same thing, written in another way. */
    Mark otherwise() {
        return new Mark(kind, number, true);
    }

    @Override
    public String toString() {
        return "<%s-%d%s>".formatted(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), number, other ? "*" : "");
    }
}
