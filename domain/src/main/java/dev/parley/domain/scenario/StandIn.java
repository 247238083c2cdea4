package dev.parley.domain.scenario;

import java.math.BigInteger;

/**
 * A value that belongs to nobody and can be said instead of a real one: bots that check digits accept it. Addresses are of
 * the domain that is reserved for examples, telephone numbers of ranges that are never given to anybody.
 *
 * @param mark what it stands for
 * @param real how the real one was written, empty where that is not known; it is written in the same way
 */
record StandIn(Mark mark, String real) {
    private static final int LETTERS = 26;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    String value() {
        return switch (mark.kind()) {
            case EMAIL -> "test" + further(".") + "@example.com";
            case PHONE -> phone();
            case CARD -> grouped(card());
            case IBAN -> grouped(iban());
            case ORDER -> order();
            case FIRST_NAME -> "Test" + further("");
            case LAST_NAME -> "User" + further("");
            case ATTRIBUTE -> isNumber() ? number() : "Example" + further("");
            case SECRET -> isNumber() ? number() : "Secret" + further("");
        };
    }

    /** Letters, because digits would be taken for values of their own. */
    private String further(String before) {
        StringBuilder letters = new StringBuilder();
        for (int left = mark.number() - 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('a' + (left - 1) % LETTERS));
        }
        return letters.isEmpty() ? "" : before + letters;
    }

    private String phone() {
        boolean blanks = real.isEmpty() || real.contains(" ");
        String last = "%02d".formatted(mark.number() % 100);
        if (real.startsWith("0") && !real.startsWith("00")) {
            return "030" + (blanks ? " " : "") + "231250" + last;
        }
        if (real.startsWith("+") || real.startsWith("00") || real.isEmpty()) {
            String country = real.startsWith("00") ? "0049" : "+49";
            return country + (blanks ? " 30 " : "30") + "231250" + last;
        }
        return "202-555-01" + last;
    }

    private String card() {
        String digits = "424242424242" + "%03d".formatted((mark.number() - 1) % 1000 + 424);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    private String iban() {
        String account = "500105170" + "%09d".formatted(mark.number());
        BigInteger checked = new BigInteger(account + "131400");
        return "DE%02d%s".formatted(98 - checked.mod(NINETY_SEVEN).intValue(), account);
    }

    private String grouped(String compact) {
        String between = real.contains(" ") ? " " : real.contains("-") ? "-" : "";
        return compact.replaceAll("(.{4})(?=.)", "$1" + between);
    }

    private boolean isNumber() {
        return real.matches("-?\\d+(?:\\.\\d+)?");
    }

    /** As long as the real one; a zero in front would be lost. */
    private String number() {
        String made = order();
        return real.matches("-?[1-9].*") ? made.replaceFirst("^(-?)0", "$19") : made;
    }

    /** The same letters with other digits. */
    private String order() {
        StringBuilder made = new StringBuilder();
        int digits = mark.number();
        for (char sign : (real.isEmpty() ? "12345" : real).toCharArray()) {
            made.append(Character.isDigit(sign) ? Character.forDigit(digits++ % 10, 10) : sign);
        }
        return made.toString().equals(real) ? new StandIn(next(), real).order() : made.toString();
    }

    private Mark next() {
        return new Mark(mark.kind(), mark.number() + 1, mark.other());
    }
}
