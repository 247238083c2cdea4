package dev.parley.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code docs/errors.md} promises. */
public final class DocumentedErrors {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private final List<Row> rows;

    private DocumentedErrors(List<Row> rows) {
        this.rows = rows;
    }

    /** One row of its tables: the cells, and the texts that its first cell describes. */
    public record Row(List<String> cells, List<Pattern> texts) {
        static Row of(String line) {
            List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
            List<Pattern> texts = CODE.matcher(cells.getFirst())
                    .results()
                    .map(code -> Arrays.stream(code.group(1).split("…", -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".*")))
                    .map(Pattern::compile)
                    .toList();
            return new Row(cells, texts);
        }

        /** Whether a complaint is what this row describes, with that exit code. */
        boolean describes(String complaint, int exitCode) {
            return cells.getLast().equals(Integer.toString(exitCode))
                    && texts.stream().anyMatch(text -> text.matcher(complaint).lookingAt());
        }
    }

    /** Reads the page. */
    public static DocumentedErrors read() {
        try (var lines = Files.lines(Path.of("../docs/errors.md"))) {
            return new DocumentedErrors(lines.filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a line of stderr is described, with that exit code. */
    public boolean describe(String complaint, int exitCode) {
        String words = complaint.replaceFirst("^parley: ", "");
        return rows.stream().anyMatch(row -> row.describes(words, exitCode));
    }

    /** Whether a row has that word of the code in its second column, and that exit code. */
    public boolean name(String word, int exitCode) {
        return rows.stream()
                .anyMatch(row -> row.cells().size() == 5
                        && row.cells().get(1).equals("`" + word + "`")
                        && row.cells().getLast().equals(Integer.toString(exitCode)));
    }

    /** Whether there is a row with exactly these first two cells. */
    public boolean list(String first, String second) {
        return rows.stream()
                .anyMatch(row ->
                        row.cells().get(0).equals(first) && row.cells().get(1).equals(second));
    }
}
