package dev.parley.shell.scenariofile;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.NullNode;

/** The text of a file that a person named. */
final class FileText {
    private static final long LARGEST = 4L * 1024 * 1024;

    private FileText() {}

    /** Nothing where it cannot be had, which the faults say. */
    static Optional<String> of(Path file, Faults faults) {
        YamlNode top = new YamlNode(1, 1, NullNode.getInstance(), Map.of(), Map.of(), List.of());
        try {
            if (Files.size(file) > LARGEST) {
                faults.add(top, "the file is larger than 4 MiB; that is no file of scenarios");
                return Optional.empty();
            }
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            faults.add(top, "the file is not written in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            faults.add(
                    top,
                    Files.exists(file) ? "the file cannot be read; look at its permissions" : "there is no such file");
        }
        return Optional.empty();
    }
}
