package dev.parley.shell.wiring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The words of the call as they were typed. Where the locale is not UTF-8 (cron, a bare container) Java has replaced
 * what it could not read, for the umlauts of a message for example; Linux still knows the bytes.
 */
final class ExactWords {
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private ExactWords() {}

    static List<String> of(String[] words) {
        List<String> given = List.of(words);
        boolean ascii = given.stream().allMatch(word -> word.chars().allMatch(c -> c < 0x80));
        return ascii || isUtf8() || !Files.isReadable(BYTES) ? given : last(given);
    }

    private static boolean isUtf8() {
        return "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    }

    private static List<String> last(List<String> given) {
        try {
            String line = new String(Files.readAllBytes(BYTES), StandardCharsets.UTF_8);
            List<String> all = List.of(line.substring(0, line.length() - 1).split("\0", -1));
            return all.subList(all.size() - given.size(), all.size());
        } catch (IOException | IndexOutOfBoundsException e) {
            return given;
        }
    }
}
