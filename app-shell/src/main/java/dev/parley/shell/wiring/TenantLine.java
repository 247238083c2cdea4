package dev.parley.shell.wiring;

import dev.parley.shell.command.CommandFailure;
import dev.parley.shell.command.ExitCode;
import dev.parley.shell.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes the line {@code tenant:} of config.yaml and nothing else: comments, order and blanks stay as they are. */
final class TenantLine {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^(tenant[ \\t]*:[ \\t]*)(?:'[^'\\r\\n]*'|\"[^\"\\r\\n]*\"|[^#\\r\\n]*?)([ \\t]+#[^\\r\\n]*)?[ \\t]*$");

    private TenantLine() {}

    /** Writes the name into the file, which is made where it is missing. Nothing is ever half written. */
    static void write(Path file, String name) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file;
            String before = Files.exists(real) ? Files.readString(real) : "";
            String after = changed(before, name);
            checkOnlyThatChanged(before, after, name, file);
            replace(real, after);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION, file + " cannot be written", "Write 'tenant: " + name + "' into it", e);
        }
    }

    static String changed(String before, String name) {
        // A name of digits or such a word as true would be no text to YAML.
        String value = name.matches("(?i)[0-9.].*|true|false|null|yes|no|on|off|y|n") ? '"' + name + '"' : name;
        Matcher line = LINE.matcher(before);
        if (line.find()) {
            String comment = line.group(2) == null ? "" : line.group(2);
            String head = line.group(1).endsWith(":") ? line.group(1) + " " : line.group(1);
            return before.substring(0, line.start()) + head + value + comment + before.substring(line.end());
        }
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        Matcher top = Pattern.compile("\\A\ufeff?(?:[ \\t]*(?:#[^\\n]*)?\\r?\\n)*(?:---[^\\n]*\\n)?")
                .matcher(before);
        int at = top.find() ? top.end() : 0;
        return before.substring(0, at) + "tenant: " + value + end + before.substring(at);
    }

    private static void checkOnlyThatChanged(String before, String after, String name, Path file) {
        boolean good;
        try {
            JsonNode expected = ConfigFile.parse(before);
            ObjectNode changed =
                    expected instanceof ObjectNode object ? object : (ObjectNode) ConfigFile.parse("tenant: x");
            good = changed.put("tenant", name).equals(ConfigFile.parse(after));
        } catch (JacksonException e) {
            good = false;
        }
        if (!good) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    file + " is written in a way that Parley does not change",
                    "Put 'tenant: " + name + "' into it by hand");
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        PrivateFiles.makeFolder(folder);
        Path fresh = Files.createTempFile(folder, ".config", ".yaml");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
