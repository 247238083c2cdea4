package dev.parley.shell.javafile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.shell.scenariofile.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios from Java files and from classes, and what is said of those that cannot be read. */
class JavaScenariosIT {
    private static final String IMPORTS = """
            import static dev.parley.domain.scenario.dsl.Scenarios.*;
            import dev.parley.domain.scenario.Scenario;
            import dev.parley.domain.scenario.dsl.*;
            import java.util.*;
            import java.util.stream.*;
            """;

    @TempDir
    private Path folder;

    @Test
    void fieldsAndMethodsAreReadInTheOrderOfTheFile() throws IOException {
        Path file = write("Orders.java", """
                public class Orders {
                    public static Scenario zebra() { return scenario("first").says("a").end(); }
                    public static final Scenario APE = scenario("second").says("a").end();
                    public static Stream<Scenario> bees() {
                        return Stream.of("x", "y").map(name ->
                                scenario("bee " + name).says("a").end());
                    }
                    public static List<? extends Scenario> ants() {
                        return scenario("ant").says("{{n}}").end().withRows(row("1").with("n", "1"), row("2"));
                    }
                    public static class Nested {
                        public static Scenario[] last() { return new Scenario[] {scenario("last").says("a").end()}; }
                    }
                    public static List<Scenario> again() { return List.of(APE); }
                    static Scenario hidden() { return scenario("hidden").says("a").end(); }
                    public Scenario ofAnObject() { return hidden(); }
                    public static Scenario of(String name) { return hidden(); }
                    public static List<String> words() { return List.of(); }
                }
                """);

        try (LoadedJava loaded = load(file)) {
            assertThat(loaded.faults()).isEmpty();
            assertThat(loaded.scenarios())
                    .extracting(Scenario::name)
                    .containsExactly("first", "second", "bee x", "bee y", "ant [1]", "ant [2]", "last");
            assertThat(loaded.scenarios().getFirst().place()).isEqualTo(new Place(file.toString(), 7));
            assertThat(loaded.scenarios().getFirst().steps().getFirst().place()).isEqualTo(new Place("Orders.java", 7));
        }
    }

    @Test
    void aFileMayUseOthersOfItsFolderAndItsOwnCodeRunsUntilItIsClosed() throws IOException {
        write("Login.java", "class Login { static Block here(Opening o) { return o.says(\"I am me\"); } }");
        Path file = write("Own.java", """
                class Own {
                    public static Scenario own() {
                        return scenario("own").use(Login::here).bot(replies(satisfying("be short", Own::isShort))).end();
                    }
                    private static boolean isShort(String text) { return Limits.MOST > text.length(); }
                    private static class Limits { static final int MOST = Integer.parseInt("4"); }
                }
                """);

        try (LoadedJava loaded = load(file)) {
            assertThat(loaded.faults()).isEmpty();
            Step.BotReplies replies =
                    (Step.BotReplies) loaded.scenarios().getFirst().steps().getLast();
            MessageCheck.HasText check =
                    (MessageCheck.HasText) replies.replies().getFirst().checks().getFirst();
            assertThat(((TextMatcher.Own) check.matcher()).test())
                    .accepts("abc")
                    .rejects("abcd");
        }
    }

    @Test
    void whatDoesNotCompileIsNamedLineByLine() throws IOException {
        Path file = write("Wrong.java", """
                class Wrong {
                    public static Scenario a() { return scenario("a").bot(replies("b")).end(); }
                    public static Scenario b() { return scenario("b").sings("b").end(); }
                }
                """);

        assertThat(load(file).faults())
                .extracting(Fault::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith(file + ":7:")
                                .contains("ExpectedReply cannot be converted to java.lang.String")
                                .doesNotContain("\n"),
                        second -> assertThat(second)
                                .startsWith(file + ":8:")
                                .contains(
                                        "cannot find symbol, symbol:   method sings(java.lang.String), location: class")
                                .doesNotContain("\n"));
    }

    @Test
    void whatThrowsIsNamedWithItsLineAndWithoutAStackTrace() throws IOException {
        Path field = write("Field.java", """
                class Field {
                    public static final Scenario A =
                            scenario("a").says("a").bot(replies(matching("("))).end();
                }
                """);
        Path method = write("Method.java", """
                class Method {
                    public static Scenario a() {
                        throw new IllegalStateException("no\\nluck");
                    }
                    public static Scenario b() { return null; }
                }
                """);

        assertThat(load(field).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        field
                                + ":8:1: loading the class threw IllegalArgumentException: '(' is no regular expression: Unclosed group");
        assertThat(load(method).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        method + ":8:1: the method a() threw IllegalStateException: no, luck",
                        method + ":1:1: the method b() gives null, which is no scenario");
    }

    @Test
    void whereOnlyAJreIsThereItIsSaidInOneLine() throws IOException {
        Path file = write("Orders.java", "class Orders {}");

        assertThat(new JavaScenarios(Optional::empty).load(file, List.of()).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        file + ":1:1: only a JDK can compile it, and Parley runs on a JRE: set JAVA_HOME to a JDK"
                                + " of 21 or newer, or compile it elsewhere and name its class with --class-path");
    }

    @Test
    void aFileWithoutScenariosAndOneThatIsNotThereAreRefused() throws IOException {
        Path empty = write("Empty.java", "class Empty {}");
        Path absent = folder.resolve("Absent.java");

        assertThat(load(empty).faults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .startsWith("there is no scenario in it: write one as 'public static Scenario name()");
        assertThat(load(absent).faults())
                .extracting(Fault::toString)
                .containsExactly(absent + ":1:1: there is no such file");
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException {
        Path file = write("Twins.java", """
                class Twins {
                    public static Scenario a() { return scenario("twin").says("a").end(); }
                    public static Scenario b() { return scenario("twin").says("b").end(); }
                }
                """);

        assertThat(load(file).faults())
                .extracting(Fault::toString)
                .containsExactly(file + ":8:1: two scenarios are called 'twin'; give each a name of its own");
    }

    private LoadedJava load(Path file) {
        return JavaScenarios.ofThisJdk().load(file, List.of());
    }

    private Path write(String name, String body) throws IOException {
        return Files.writeString(folder.resolve(name), IMPORTS + body);
    }
}
