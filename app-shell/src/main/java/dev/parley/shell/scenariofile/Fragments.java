package dev.parley.shell.scenariofile;

import dev.parley.domain.scenario.Step;
import dev.parley.shell.render.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Steps that are used by name, from this file or from another. One that uses itself is refused. Serves one file. */
final class Fragments {
    private final Path file;
    private final Map<String, YamlNode> own;
    private final Faults faults;
    private final Deque<String> open = new ArrayDeque<>();

    Fragments(Path file, YamlNode root, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.own = root.get("fragments").map(YamlNode::members).orElse(Map.of());
    }

    /** @param reading reads the steps where they are used */
    List<Step> steps(YamlNode use, Function<YamlNode, List<Step>> reading) {
        String name = use.text();
        if (open.contains(name)) {
            faults.add(
                    use, "'%s' uses itself: %s".formatted(name, String.join(" -> ", open.reversed()) + " -> " + name));
            return List.of();
        }
        open.push(name);
        try {
            return find(use, name).map(reading).orElse(List.of());
        } finally {
            open.pop();
        }
    }

    private Optional<YamlNode> find(YamlNode use, String name) {
        int hash = name.lastIndexOf('#');
        Map<String, YamlNode> there = hash < 0 ? own : elsewhere(use, name.substring(0, hash));
        String wanted = name.substring(hash + 1);
        YamlNode found = there.get(wanted);
        if (found == null && !faults.fatal()) {
            faults.add(
                    use,
                    "there is no fragment '%s'%s"
                            .formatted(
                                    wanted,
                                    NearestWord.to(wanted, there.keySet())
                                            .map(nearest -> "; did you mean '" + nearest + "'?")
                                            .orElse(
                                                    there.isEmpty()
                                                            ? "; write it under 'fragments:'"
                                                            : "; there are: " + String.join(", ", there.keySet()))));
        }
        return Optional.ofNullable(found);
    }

    private Map<String, YamlNode> elsewhere(YamlNode use, String name) {
        Path other = file.toAbsolutePath().resolveSibling(name);
        try {
            var there = new Faults(name);
            Optional<YamlNode> root = YamlSource.read(Files.readString(other), there);
            there.all().stream()
                    .findFirst()
                    .ifPresent(fault -> faults.add(use, "'%s' cannot be used: %s".formatted(name, fault)));
            return root.flatMap(node -> node.get("fragments"))
                    .map(YamlNode::members)
                    .orElse(Map.of());
        } catch (IOException e) {
            faults.add(
                    use, "'%s' cannot be read; a file of fragments stands beside the one that uses it".formatted(name));
            return Map.of();
        }
    }
}
