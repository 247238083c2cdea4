package dev.parley.shell.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.shell.desk.DeskKind;
import dev.parley.shell.desk.DeskKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every desk that Parley brings has its row in the README and all its settings in the guide, and both are true. */
class DesksGuideTest {
    private static final DeskKinds KINDS = DeskKinds.find(List.of(), List.of());

    @TempDir
    private Path home;

    static List<DeskKind> kinds() {
        return List.copyOf(KINDS.byWord().values());
    }

    @Test
    void thereAreSevenOfThem() {
        assertThat(kinds()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleHasEachSettingAndOpensTheDesk(DeskKind kind) throws IOException {
        Map<String, String> given = example(kind.word());

        assertThat(given.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        kind.settings().stream().map(DeskSetting::name).toList());
        for (DeskSetting setting : kind.settings()) {
            setting.standard().ifPresent(standard -> assertThat(given).containsEntry(setting.name(), standard));
        }
        assertThat(kind.open(kind.word(), given, UnaryOperator.identity(), InstantSource.system()))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRowInTheReadmeIsTrue(DeskKind kind) throws IOException {
        List<String> row = Files.readString(Path.of("../README.md"))
                .lines()
                .filter(line -> line.startsWith("| `" + kind.word() + "` | "))
                .map(line -> List.of(line.split(" \\| ")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + kind.word()));
        DeskCapabilities can = kind.open(
                        kind.word(), example(kind.word()), UnaryOperator.identity(), InstantSource.system())
                .capabilities();

        assertThat(row.subList(2, 6))
                .containsExactly(needs(kind), found(can), can.privateEntries() ? "hidden" : "open", limits(can));
        assertThat(row.get(6)).isNotBlank();
    }

    private static String needs(DeskKind kind) {
        return kind.settings().stream()
                .filter(setting -> setting.required() && setting.standard().isEmpty())
                .map(setting -> "`" + setting.name() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String found(DeskCapabilities can) {
        return can.searchLag().isZero()
                ? "at once"
                : "within " + can.searchLag().toSeconds() + " s";
    }

    private static String limits(DeskCapabilities can) {
        String perTicket = can.perTicket()
                .map(budget -> "%d writes in %d s of a ticket"
                        .formatted(budget.writes(), budget.per().toSeconds()))
                .orElse("any number of writes");
        return String.format(
                Locale.ROOT,
                "%s; %d %s, %,d characters in one%s",
                perTicket,
                can.maxBatch(),
                can.maxBatch() == 1 ? "entry" : "entries",
                can.maxEntryChars(),
                can.closedIsFinal() ? "; closed is closed for good" : "");
    }

    /** The YAML below the kind's heading, read as a settings file is, with what all take that speak HTTP. */
    private Map<String, String> example(String kind) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/parley"));
        String settings = block("### `" + kind + "`");
        String ofAll = KINDS.byWord().get(kind).settings().stream()
                        .anyMatch(setting -> setting.name().equals("timeout"))
                ? block("## Kinds of desks").indent(6)
                : "";
        Files.writeString(folder.resolve("config.yaml"), settings + ofAll);
        DeskChoices desks = SettingsReader.read(new Surroundings(Map.of(), home, home, false))
                .desks();
        assertThat(desks.byName().keySet()).containsExactly(kind);
        return desks.byName().get(kind).given();
    }

    private static String block(String heading) throws IOException {
        Matcher block = Pattern.compile("(?s)\n" + heading + "\n.*?```yaml\n(.*?)```")
                .matcher(Files.readString(Path.of("../docs/sync.md")));
        assertThat(block.find()).as("an example below %s", heading).isTrue();
        return block.group(1);
    }
}
