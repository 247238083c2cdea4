package dev.parley.shell.command;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Keeps what the vendor answered: whole, as JSON, its texts without secrets and personal data. */
record FiguresFile(Path folder) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * Keeps an answer in a file of its own.
     *
     * @param redact takes secrets and personal data out of a text
     * @return the file
     * @throws CommandFailure when it cannot be written
     */
    Path keep(JsonValue answer, String tenant, Instant at, UnaryOperator<String> redact) {
        String safe = tenant.replaceAll("[^A-Za-z0-9._-]", "_");
        Path file = folder.resolve("figures-" + safe + "-" + NAME.format(at) + ".json");
        try {
            Files.createDirectories(folder);
            Files.write(
                    file,
                    (redacted(answer, redact).json() + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            return file;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.CONFIGURATION,
                    "the vendor's answer cannot be kept in '" + file + "': its folder cannot be written",
                    "Let PARLEY_HOME name a folder that can be, or give --report-dir",
                    e);
        }
    }

    private static JsonValue redacted(JsonValue value, UnaryOperator<String> redact) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                object.members().forEach((key, member) -> members.put(redact.apply(key), redacted(member, redact)));
                yield new JsonObject(members);
            }
            case JsonArray array ->
                new JsonArray(array.items().stream()
                        .map(item -> redacted(item, redact))
                        .toList());
            case JsonString text -> new JsonString(redact.apply(text.value()));
            case JsonNumber number -> number;
            case JsonBoolean flag -> flag;
            case JsonNull nothing -> nothing;
        };
    }
}
