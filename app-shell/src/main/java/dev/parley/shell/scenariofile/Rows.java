package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of scenarios: one scenario for each row.
 *
 * @param file the scenario file, beside which files of rows are looked for
 * @param faults what is wrong
 */
record Rows(Path file, Faults faults) {
    private static final int MOST = 10_000;

    List<Scenario> each(YamlNode node, Scenario scenario) {
        if (!node.has("rows")) {
            return List.of(scenario);
        }
        List<Map<String, String>> rows = rows(node.at("rows"));
        List<Scenario> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(scenario.with("row " + (i + 1), rows.get(i)));
        }
        return all;
    }

    private List<Map<String, String>> rows(YamlNode node) {
        if (node.isSequence()) {
            return node.items().stream().map(Rows::row).toList();
        }
        Path table = file.toAbsolutePath().resolveSibling(node.text());
        if (node.text().matches(".*\\.ya?ml")) {
            return list(node, table);
        }
        try (Stream<String> lines = Files.lines(table)) {
            return table(
                    node, lines.filter(line -> !line.isBlank()).limit(MOST + 1L).toList());
        } catch (IOException | UncheckedIOException e) {
            faults.add(node, "'%s' cannot be read; a CSV file stands beside the scenario file".formatted(node.text()));
            return List.of();
        }
    }

    private List<Map<String, String>> list(YamlNode node, Path table) {
        var there = new Faults(node.text());
        Optional<YamlNode> root = FileText.of(table, there).flatMap(text -> YamlSource.read(text, there));
        there.all().forEach(fault -> faults.add(node, "'%s' cannot be used: %s".formatted(node.text(), fault)));
        List<YamlNode> rows = root.map(YamlNode::items).orElse(List.of());
        Optional<YamlNode> wrong = rows.stream()
                .filter(row -> !row.isMapping()
                        || row.members().values().stream().anyMatch(value -> value.isMapping() || value.isSequence()))
                .findFirst();
        if (root.isPresent() && (rows.isEmpty() || rows.size() > MOST || wrong.isPresent())) {
            faults.add(
                    node,
                    "'%s' needs a list of 1 to %d rows, each with names and values; look at line %d"
                            .formatted(
                                    node.text(),
                                    MOST,
                                    wrong.or(() -> root).map(YamlNode::line).orElse(1)));
            return List.of();
        }
        return rows.stream().map(Rows::row).toList();
    }

    private static Map<String, String> row(YamlNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.members().forEach((name, value) -> values.put(name, value.text()));
        return values;
    }

    private List<Map<String, String>> table(YamlNode node, List<String> lines) {
        if (lines.size() < 2 || lines.size() > MOST) {
            faults.add(node, "'%s' needs a line with names and 1 to %d rows".formatted(node.text(), MOST));
            return List.of();
        }
        List<String> names = CsvCells.of(lines.getFirst().replaceFirst("^\\uFEFF", ""));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = CsvCells.of(lines.get(i));
            if (cells.size() != names.size()) {
                faults.add(
                        node,
                        "line %d of '%s' has %d cells, and %d names stand in line 1"
                                .formatted(i + 1, node.text(), cells.size(), names.size()));
                return rows;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int cell = 0; cell < cells.size(); cell++) {
                row.put(names.get(cell).strip(), cells.get(cell));
            }
            rows.add(row);
        }
        return rows;
    }
}
