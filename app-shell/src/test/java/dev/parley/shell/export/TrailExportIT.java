package dev.parley.shell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shell.export.TrailExport.Written;
import dev.parley.shell.render.AuditCsvLines;
import dev.parley.shell.render.AuditJsonLines;
import dev.parley.shell.render.ExportForm;
import dev.parley.shell.store.StoredJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export goes on wherever it was cut, and leaves alone what is none. */
class TrailExportIT {
    /** The disk is waited for at the end of each export; a step that is no divisor of anything still meets every part. */
    private static final int STEP = 13;

    private static final String NASTY = "Grüße 😀 \"quoted\", \u001b[31mred\u009b1m\nnext\u2028line =1+1";

    @TempDir
    private Path folder;

    static Stream<ExportForm> forms() {
        return Stream.of(new AuditJsonLines(), new AuditCsvLines(StoredJson::object));
    }

    private static SeveralChains trail() {
        return new SeveralChains("salt")
                .said("1", NASTY, "=cmd|' /C calc'!A0", "b")
                .said("1", "second")
                .said("2", "=1+1", "-2")
                .said("2", "fourth");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void goesOnWhereverTheFileWasCut(ExportForm form) throws IOException {
        Path whole = folder.resolve("whole");
        Written written = new TrailExport(trail(), form).into(whole);
        byte[] bytes = Files.readAllBytes(whole);
        assertThat(written).isEqualTo(new Written(4, 4, false));

        for (int cut = 0; cut <= bytes.length; cut++) {
            Path file = folder.resolve("cut");
            Files.write(file, Arrays.copyOf(bytes, cut));

            Written again = new TrailExport(trail(), form).into(file);

            assertThat(Files.readAllBytes(file)).as("cut at %d", cut).isEqualTo(bytes);
            assertThat(again.records()).isEqualTo(4);
        }
        assertThat(new TrailExport(trail(), form).into(whole).added()).isZero();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void goesOnWhereverTheFileWasCutAlsoWhenWordsWereErasedSince(ExportForm form) throws IOException {
        byte[] bytes = exported(trail(), form);
        SeveralChains erased = trail();
        erased.forget("1", 1);
        erased.forget("2", 2);

        for (int cut = 0; cut <= bytes.length; cut += STEP) {
            Path file = folder.resolve("erased");
            Files.write(file, Arrays.copyOf(bytes, cut));

            assertThat(new TrailExport(erased, form).into(file).records()).isEqualTo(4);
            assertThat(ids(file, form)).as("cut at %d", cut).containsExactly("1-1", "1-2", "2-1", "2-2");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void appendsWhatIsNewOnEveryChain(ExportForm form) throws IOException {
        Path file = folder.resolve("daily");
        SeveralChains trail = trail();
        new TrailExport(trail, form).into(file);
        trail.said("1", "third").said("3", "from another writer").erasure("2");

        Written written = new TrailExport(trail, form).into(file);

        assertThat(written).isEqualTo(new Written(7, 3, true));
        assertThat(ids(file, form)).containsExactly("1-1", "1-2", "2-1", "2-2", "1-3", "2-3", "3-1");
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 0; cut <= bytes.length; cut += STEP) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            new TrailExport(trail, form).into(file);
            assertThat(ids(file, form))
                    .as("cut at %d", cut)
                    .containsExactlyInAnyOrder("1-1", "1-2", "2-1", "2-2", "1-3", "2-3", "3-1");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesWhatIsNoExportOfThisTrailAndLeavesItUntouched(ExportForm form) throws IOException {
        ExportForm other = forms().filter(one -> one.getClass() != form.getClass())
                .findFirst()
                .orElseThrow();
        String whole = new String(exported(trail(), form), StandardCharsets.UTF_8);
        List<String> foreign = List.of(
                "x",
                "my diary\n",
                "\n",
                whole + "x",
                whole + whole,
                whole.replace("sandbox", "sandbux"),
                new String(exported(trail(), other), StandardCharsets.UTF_8),
                new String(
                        exported(new SeveralChains("other").said("1", "someone else"), form), StandardCharsets.UTF_8),
                new String(exported(trail().said("2", "the future"), form), StandardCharsets.UTF_8));
        for (String text : foreign) {
            Path file = folder.resolve("foreign");
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

            assertThatThrownBy(() -> new TrailExport(trail(), form).into(file))
                    .as(text)
                    .isInstanceOfSatisfying(
                            ExportFailed.class, e -> assertThat(e.kind()).isEqualTo(ExportFailed.Kind.REFUSED));

            assertThat(Files.readString(file)).isEqualTo(text);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-r--r--");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesEachRecordInOneHarmlessLine(ExportForm form) throws IOException {
        String text = new String(exported(trail(), form), StandardCharsets.UTF_8);

        assertThat(text.lines().filter(line -> !line.startsWith("id,"))).hasSize(4);
        assertThat(text.chars().filter(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x2028))
                .isEmpty();
    }

    @Test
    void holdsAllThatAnAuditorNeeds() throws Exception {
        String previous = null;
        for (String line : new String(exported(trail(), new AuditJsonLines()), StandardCharsets.UTF_8)
                .lines()
                .limit(2)
                .toList()) {
            JsonNode record = JsonMapper.shared().readTree(line);
            JsonNode text = JsonMapper.shared().readTree(record.path("text").asString());

            assertThat(sha256(record.path("text").asString()))
                    .isEqualTo(record.path("hash").asString());
            assertThat(sha256(record.path("salt").asString() + "\n"
                            + record.path("words").asString()))
                    .isEqualTo(text.path("words").asString());
            if (previous != null) {
                assertThat(text.path("previous").asString()).isEqualTo(previous);
            }
            previous = record.path("hash").asString();
        }
    }

    @Test
    void makesSpreadsheetsHarmless() throws IOException {
        String text = new String(exported(trail(), new AuditCsvLines(StoredJson::object)), StandardCharsets.UTF_8);

        assertThat(text).contains(",'=1+1,").contains("red\\nnext\\nline").doesNotContain("\u001b");
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("mine");
        new TrailExport(trail(), new AuditJsonLines()).into(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhatIsNoFileAndWhatSomebodyElseWrites() throws IOException {
        var export = new TrailExport(trail(), new AuditJsonLines());
        assertThatThrownBy(() -> export.into(folder)).hasMessage("it is no file");
        assertThatThrownBy(() -> export.into(folder.resolve("nowhere/file"))).hasMessage("there is no such folder");
        Path taken = folder.resolve("taken");
        try (FileChannel channel = FileChannel.open(taken, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> export.into(taken)).hasMessage("somebody else is writing to it");
        }
    }

    @Test
    void readsAPageAtATime() throws IOException {
        SeveralChains trail = new SeveralChains("salt");
        for (int i = 0; i < 2_500; i++) {
            trail.said("1", "line " + i);
        }
        Path file = folder.resolve("long");

        assertThat(new TrailExport(trail, new AuditJsonLines()).into(file).records())
                .isEqualTo(2_500);
        assertThat(trail.largestPage()).isLessThanOrEqualTo(1_000);
        assertThat(new TrailExport(trail, new AuditJsonLines()).lines())
                .containsExactlyElementsOf(Files.readAllLines(file));
    }

    @Test
    void ofNoRecordsIsEmpty() throws IOException {
        var none = new SeveralChains("salt");
        assertThat(exported(none, new AuditJsonLines())).isEmpty();
        assertThat(new TrailExport(none, new AuditJsonLines()).lines()).isEmpty();
    }

    private byte[] exported(SeveralChains trail, ExportForm form) throws IOException {
        Path file = Files.createTempFile(folder, "export", "");
        new TrailExport(trail, form).into(file);
        return Files.readAllBytes(file);
    }

    private static List<String> ids(Path file, ExportForm form) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !form.header().filter(line::equals).isPresent())
                .map(line -> form.id(line).orElseThrow().toString())
                .toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
