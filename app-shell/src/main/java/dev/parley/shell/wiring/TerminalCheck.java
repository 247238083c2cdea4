package dev.parley.shell.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Which standard streams are a terminal. Java 21 cannot say it for each; the launcher can ({@code -Dparley.tty=012}
 * lists those that are), Linux shows it in {@code /proc}, and elsewhere {@code test -t} says it.
 */
final class TerminalCheck {
    private static final int DEFAULT_WIDTH = 80;

    private TerminalCheck() {}

    /** Whether the stream of this number (0, 1 or 2) is a terminal. */
    static boolean isTerminal(int stream) {
        String told = System.getProperty("parley.tty");
        if (told != null) {
            return told.indexOf('0' + stream) >= 0;
        }
        Path link = Path.of("/proc/self/fd/" + stream);
        if (Files.isSymbolicLink(link)) {
            return pointsToTerminal(link);
        }
        return asksShell(stream);
    }

    private static boolean pointsToTerminal(Path link) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean asksShell(int stream) {
        try {
            return new ProcessBuilder("sh", "-c", "test -t " + stream)
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many columns the terminal has. */
    static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectErrorStream(true)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(size.strip().substring(size.indexOf(' ') + 1));
            return columns > 0 ? columns : DEFAULT_WIDTH;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return DEFAULT_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return DEFAULT_WIDTH;
        }
    }
}
