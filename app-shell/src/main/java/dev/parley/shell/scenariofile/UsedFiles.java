package dev.parley.shell.scenariofile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files that a scenario file is made of: itself, those whose fragments it uses, those whose rows it runs for, and what
 * these use in turn; also those that are missing, and also where something else is wrong.
 */
public final class UsedFiles {
    private UsedFiles() {}

    /** All of them as whole paths, the file itself first. */
    public static Set<Path> of(Path file) {
        Set<Path> found = new LinkedHashSet<>();
        follow(file.toAbsolutePath().normalize(), found);
        return found;
    }

    private static void follow(Path file, Set<Path> found) {
        if (found.add(file) && file.toString().matches(".*\\.(?:ya?ml|json)")) {
            var nobody = new Faults(file.toString());
            Optional<YamlNode> root = FileText.of(file, nobody).flatMap(text -> YamlSource.read(text, nobody));
            root.ifPresent(node -> look(node, file, found));
        }
    }

    private static void look(YamlNode node, Path file, Set<Path> found) {
        if (node.isSequence()) {
            node.items().forEach(item -> look(item, file, found));
        } else if (node.isMapping()) {
            node.members().forEach((word, value) -> {
                boolean text = !value.isSequence() && !value.isMapping();
                int hash = text && word.equals("use") ? value.text().lastIndexOf('#') : -1;
                if (hash > 0) {
                    follow(beside(file, value.text().substring(0, hash)), found);
                } else if (text && word.equals("rows")) {
                    follow(beside(file, value.text()), found);
                }
                look(value, file, found);
            });
        }
    }

    private static Path beside(Path file, String name) {
        try {
            return file.resolveSibling(name).normalize();
        } catch (InvalidPathException e) {
            return file;
        }
    }
}
