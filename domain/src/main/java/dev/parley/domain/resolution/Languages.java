package dev.parley.domain.resolution;

import dev.parley.domain.resolution.Language.Reach;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The languages that the classifier knows; their tables of cues lie beside this class, one file each. */
final class Languages {
    static final List<Language> ALL = List.of(
            read("english", Reach.BEFORE),
            read("german", Reach.ANYWHERE),
            read("spanish", Reach.BEFORE),
            read("french", Reach.ANYWHERE));

    private Languages() {}

    private static Language read(String name, Reach reach) {
        try (InputStream table = Languages.class.getResourceAsStream(name + ".cues")) {
            if (table == null) {
                throw new FileNotFoundException(name + ".cues is missing beside the classifier");
            }
            return Language.of(reach, new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
