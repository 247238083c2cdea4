package dev.parley.shell.wiring;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the process finds around it. Handed in, so that a test has its own and never meets the real home.
 *
 * @param environment the environment variables
 * @param workingFolder where {@code .env} is looked for
 * @param home the user's home
 * @param mac whether the conventions of macOS hold
 */
public record Surroundings(Map<String, String> environment, Path workingFolder, Path home, boolean mac) {

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault("HOME", "");
        return new Surroundings(
                environment,
                Path.of("").toAbsolutePath(),
                Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home),
                System.getProperty("os.name", "").startsWith("Mac"));
    }
}
