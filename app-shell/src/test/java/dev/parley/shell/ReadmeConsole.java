package dev.parley.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The console blocks of the README: commands behind a {@code $}, and what the page shows below them. */
final class ReadmeConsole {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(# ([a-z]+\\.yaml)\n.*?)```", Pattern.DOTALL);

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

    /**
     * A file that the page shows.
     *
     * @param name as its first line says it
     * @param text with that line
     */
    record NamedFile(String name, String text) {}

    /** The YAML blocks that begin with the name of a file. */
    static List<NamedFile> files(Path page) {
        return BLOCK.matcher(String.join("\n", lines(page)))
                .results()
                .map(block -> new NamedFile(block.group(2), block.group(1)))
                .toList();
    }

    /** A text without what differs from run to run: ids, times, amounts, and the blanks that depend on them. */
    static List<String> comparable(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                        .replaceAll("(took|seen) [0-9.]+ m?s", "$1 TIME")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ?", "MOMENT")
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
