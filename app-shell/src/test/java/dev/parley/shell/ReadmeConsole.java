package dev.parley.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The console blocks of the README: commands behind a {@code $}, and what the page shows below them. */
final class ReadmeConsole {
    private ReadmeConsole() {}

    /**
     * One command of the page.
     *
     * @param line without {@code ./parley}
     * @param shown what stands below it, possibly nothing
     */
    record Step(String line, List<String> shown) {}

    static List<Step> steps(Path page) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(page)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(line.replace("$ ./parley ", ""), new ArrayList<>()));
            } else if (inside) {
                steps.getLast().shown().add(line);
            }
        }
        return steps;
    }

    /** A text without what differs from run to run: ids, times, amounts, and the blanks that depend on them. */
    static List<String> comparable(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("(took|seen) [0-9.]+ m?s", "$1 TIME")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "MOMENT")
                        .replaceAll("^calls .*", "calls")
                        .replaceAll("metadata\\.createdAt \\d+", "metadata.createdAt N")
                        .replaceAll("[0-9,]+ (of|bytes?|->|more)", "N $1")
                        .replaceAll("(?<=(no|yes|#|-)) +| +", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
