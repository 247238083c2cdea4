package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.scenariofile.ScenarioFiles;
import dev.parley.shell.scenariofile.ScenarioFiles.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a run was made of, a change of it is noticed. */
class FingerprintsIT {
    @TempDir
    private Path home;

    private Map<String, String> then = Map.of();

    @BeforeEach
    void aRun() throws IOException {
        write("orders.yaml", """
                scenario: Track {{order}}
                bot: order-bot
                rows: orders.csv
                steps:
                  - use: parts/greeting.yaml#greeting
                  - says: Track order {{order}}
                """);
        write("orders.csv", "order\n12345\n");
        write("parts/greeting.yaml", """
                fragments:
                  greeting:
                    - use: hello.yaml#hello
                """);
        write("parts/hello.yaml", """
                fragments:
                  hello:
                    - says: Hello
                """);
        write("lib.jar", "classes");
        write("classes/com/acme/Orders.class", "a class");
        write("classes/com/acme/Parcels.class", "another");
        then = fingerprints();
    }

    @Test
    void nothingHasChangedWhereNothingChanged() {
        assertThat(then.keySet())
                .containsExactly(
                        home.resolve("classes").toString(),
                        home.resolve("lib.jar").toString(),
                        home.resolve("orders.csv").toString(),
                        home.resolve("orders.yaml").toString(),
                        home.resolve("parts/greeting.yaml").toString(),
                        home.resolve("parts/hello.yaml").toString());
        assertThat(Fingerprints.changed(then)).isEmpty();
        assertThat(fingerprints()).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.yaml", "orders.csv", "parts/greeting.yaml", "parts/hello.yaml", "lib.jar"})
    void aChangedFileIsNamed(String name) throws IOException {
        Files.writeString(home.resolve(name), Files.readString(home.resolve(name)) + "\n");

        assertThat(Fingerprints.changed(then))
                .containsExactly(Path.of(name).getFileName().toString());
        assertThat(Fingerprints.differing(then, fingerprints()))
                .containsExactly(Path.of(name).getFileName().toString());
    }

    @Test
    void aFolderOfClassesIsNamedWhenOneOfThemChangesComesGoesOrIsMoved() throws IOException {
        Path one = home.resolve("classes/com/acme/Orders.class");
        write("classes/com/acme/Orders.class", "another class");
        assertClassesChanged();
        write("classes/com/acme/Orders.class", "a class");
        assertThat(Fingerprints.changed(then)).isEmpty();

        write("classes/com/acme/New.class", "");
        assertClassesChanged();
        Files.delete(home.resolve("classes/com/acme/New.class"));
        Files.move(one, one.resolveSibling("Moved.class"));
        assertClassesChanged();
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        Files.delete(home.resolve("orders.csv"));

        assertThat(Fingerprints.gone(then)).containsExactly("orders.csv");
        assertThat(Fingerprints.changed(then)).isEmpty();
    }

    private void assertClassesChanged() {
        assertThat(Fingerprints.changed(then)).containsExactly("classes");
    }

    private Map<String, String> fingerprints() {
        Loaded loaded = new ScenarioFiles().load(List.of(home.resolve("orders.yaml")));
        assertThat(loaded.faults()).isEmpty();
        assertThat(loaded.scenarios()).isNotEmpty();
        return Fingerprints.of(loaded.scenarios(), List.of(home.resolve("lib.jar"), home.resolve("classes")));
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
