package dev.parley.domain.scenario.dsl;

import java.util.regex.Pattern;

/** Names of variables: what can stand between the braces of a text. */
final class Named {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

    private Named() {}

    /** @throws IllegalArgumentException in one line, when a text could not name it */
    static String variable(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' names no variable: use letters, digits, '_', '.' and '-', a letter first".formatted(name));
        }
        return name;
    }
}
