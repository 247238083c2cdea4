package dev.parley.shell.rulefile;

import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.shell.scenariofile.Fault;
import dev.parley.shell.scenariofile.Faults;
import dev.parley.shell.scenariofile.SchemaCheck;
import dev.parley.shell.scenariofile.YamlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files of rules, and says where they are wrong. Safe for many threads; a file is read anew each time. */
public final class RuleFiles {
    private static final SchemaCheck SCHEMA = new SchemaCheck(RuleFiles.class, "resolution-schema.json");

    private RuleFiles() {}

    /**
     * What came of reading.
     *
     * @param sheets those that can be used
     * @param faults everything that is wrong, by file and line
     */
    public record Read(List<RuleSheet> sheets, List<Fault> faults) {}

    /** The JSON Schema of a file, for editors. */
    public static String schema() {
        return SCHEMA.text();
    }

    /** The YAML files of a folder, by their names; none where there is no folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads files in their order.
     *
     * @param on the rules on which they come: their lists of words may be used, their cues taken away
     */
    public static Read read(List<Path> files, ResolutionRules on) {
        List<RuleSheet> sheets = new ArrayList<>();
        List<Fault> all = new ArrayList<>();
        for (Path file : files) {
            var faults = new Faults(file.toString());
            text(file, faults)
                    .flatMap(text ->
                            YamlSource.read(text, faults, "'parley resolution rules english' shows how one looks"))
                    .filter(root -> !faults.fatal())
                    .filter(root -> SCHEMA.passes(root, faults))
                    .map(root ->
                            new SheetReader(String.valueOf(file.getFileName()), root, on.and(sheets), faults).read())
                    .filter(sheet -> !faults.fatal())
                    .ifPresent(sheets::add);
            all.addAll(faults.all());
        }
        return new Read(List.copyOf(sheets), List.copyOf(all));
    }

    private static Optional<String> text(Path file, Faults faults) {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            faults.add("this is no UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            faults.add("this file cannot be read: " + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
