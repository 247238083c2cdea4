package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Step;
import dev.parley.shell.render.NearestWord;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Steps that are used by name, from this file or from another. One that uses itself is refused, in however many files the
 * circle lies. Serves one file.
 */
final class Fragments {
    private final Path file;
    private final Map<String, YamlNode> own;
    private final Faults faults;
    private final Deque<Used> open;

    /** A fragment that is being read. */
    private record Used(Path file, String name) {}

    Fragments(Path file, YamlNode root, Faults faults) {
        this(file, root, faults, new ArrayDeque<>());
    }

    private Fragments(Path file, YamlNode root, Faults faults, Deque<Used> open) {
        this.file = file;
        this.faults = faults;
        this.open = open;
        this.own = root.get("fragments").map(YamlNode::members).orElse(Map.of());
    }

    /** Every fragment of the file is read, also one that nobody uses yet. */
    void readAll(StepReader reader) {
        own.forEach((name, steps) -> inside(new Used(key(), name), () -> reader.read(steps)));
    }

    /** @param reader reads the steps of this file */
    List<Step> steps(YamlNode use, StepReader reader) {
        String name = use.text();
        int hash = name.lastIndexOf('#');
        if (hash >= 0) {
            return elsewhere(use, name.substring(0, hash), name.substring(hash + 1));
        }
        Used used = new Used(key(), name);
        if (open.contains(used)) {
            List<String> circle = open.reversed().stream()
                    .dropWhile(before -> !before.equals(used))
                    .map(Used::name)
                    .toList();
            faults.add(use, "'%s' uses itself: %s -> %s".formatted(name, String.join(" -> ", circle), name));
            return List.of();
        }
        return find(use, name)
                .map(steps -> inside(used, () -> reader.read(steps)))
                .orElse(List.of());
    }

    private List<Step> inside(Used used, Supplier<List<Step>> reading) {
        open.push(used);
        try {
            return reading.get();
        } finally {
            open.pop();
        }
    }

    /** The steps are read as those of their own file; what is wrong there is told where they are used. */
    private List<Step> elsewhere(YamlNode use, String name, String fragment) {
        Path other = file.toAbsolutePath().resolveSibling(name);
        var there = new Faults(name);
        List<Step> steps = FileText.of(other, there)
                .flatMap(text -> YamlSource.read(text, there))
                .filter(root -> SchemaCheck.SCENARIOS.passes(root, there))
                .map(root -> {
                    var fragments = new Fragments(other, root, there, open);
                    return fragments.steps(
                            use.saying(fragment),
                            new StepReader(file.resolveSibling(name).toString(), fragments, there));
                })
                .orElse(List.of());
        there.all().stream()
                .filter(fault -> !fault.warning())
                .findFirst()
                .ifPresent(fault -> faults.add(use, "'%s' cannot be used: %s".formatted(use.text(), fault)));
        return steps;
    }

    private Optional<YamlNode> find(YamlNode use, String wanted) {
        Optional<YamlNode> found = Optional.ofNullable(own.get(wanted));
        if (found.isEmpty()) {
            faults.add(
                    use,
                    "there is no fragment '%s'%s"
                            .formatted(
                                    wanted,
                                    NearestWord.to(wanted, own.keySet())
                                            .map(nearest -> "; did you mean '" + nearest + "'?")
                                            .orElse(
                                                    own.isEmpty()
                                                            ? "; write it under 'fragments:'"
                                                            : "; there are: " + String.join(", ", own.keySet()))));
        }
        return found;
    }

    private Path key() {
        return file.toAbsolutePath().normalize();
    }
}
