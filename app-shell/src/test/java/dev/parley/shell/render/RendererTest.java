package dev.parley.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.Secret;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RendererTest {
    record Row(String id, String text, long count) {}

    record Everything(
            String text,
            Optional<String> nothing,
            Instant seenAt,
            Duration botTime,
            Optional<Duration> delay,
            boolean open,
            Secret secret,
            List<Integer> many,
            Row inner,
            JsonValue context) {}

    private static final List<Row> ROWS =
            List.of(new Row("c-1", "Hello", 1), new Row("c-22", "注文 \u001b[31m赤\u001b[0m 🚚", -20));
    private static final Everything EVERYTHING = new Everything(
            "a \"b\"\nc",
            Optional.empty(),
            Instant.parse("2026-11-22T19:00:00.123456Z"),
            Duration.ofMillis(1250),
            Optional.of(Duration.ofSeconds(2)),
            true,
            Secret.of("hunter2"),
            List.of(1, 2),
            new Row("r", "=1+1", 7),
            new JsonValue.JsonObject(Map.of("n", new JsonValue.JsonNumber(new BigDecimal("1.50")))));

    @Test
    void aTableIsAsWideAsItsWidestCellAlsoInColumnsOfATerminal() {
        assertThat(written(rows(ROWS), OutputFormat.TABLE)).isEqualTo("""
                ID    TEXT        COUNT
                c-1   Hello           1
                c-22  注文 赤 🚚    -20
                """);
    }

    @Test
    void aTableIsCutOnANarrowTerminalAndNowhereElse() {
        List<Row> wide = List.of(new Row("c-1", "ein sehr langer Text, der nicht passt", 1));
        StringWriter narrow = new StringWriter();

        Renderer.write(rows(wide), OutputFormat.TABLE, Screen.terminal(narrow, false, () -> 30));

        assertThat(narrow.toString()).isEqualTo("""
                ID   TEXT                COUNT
                c-1  ein sehr langer T…      1
                """);
        assertThat(narrow.toString().lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(30));
        assertThat(written(rows(wide), OutputFormat.TABLE)).contains("der nicht passt");
    }

    @Test
    void whatPeopleCopyFromIsNeverCut() {
        List<Column<Row>> columns = List.of(Column.whole("ID", Row::id), Column.of("TEXT", Row::text));
        List<Row> row = List.of(new Row("an-id-of-twenty-five-chars", "ein langer Text", 1));
        StringWriter narrow = new StringWriter();

        Renderer.write(
                Shown.rows(Row.class, row, columns), OutputFormat.TABLE, Screen.terminal(narrow, false, () -> 36));

        assertThat(narrow.toString()).contains("an-id-of-twenty-five-chars  ").contains("…");
    }

    @Test
    void jsonOfAListIsAnArrayAndNdjsonOneObjectALine() {
        assertThat(written(rows(ROWS), OutputFormat.JSON)).isEqualTo("""
                [
                  {
                    "id": "c-1",
                    "text": "Hello",
                    "count": 1
                  },
                  {
                    "id": "c-22",
                    "text": "注文 \\u001B[31m赤\\u001B[0m 🚚",
                    "count": -20
                  }
                ]
                """);
        assertThat(written(rows(ROWS), OutputFormat.NDJSON)).isEqualTo("""
                {"id":"c-1","text":"Hello","count":1}
                {"id":"c-22","text":"注文 \\u001B[31m赤\\u001B[0m 🚚","count":-20}
                """);
    }

    @Test
    void yamlOfAListIsOneDocument() {
        assertThat(written(rows(List.of(ROWS.get(0), new Row("007", "a: b\u0085c", 2))), OutputFormat.YAML))
                .isEqualTo("""
                - id: c-1
                  text: Hello
                  count: 1
                - id: "007"
                  text: |-
                    a: b
                    c
                  count: 2
                """);
    }

    @Test
    void anEmptyListIsEmptyInEveryFormat() {
        assertThat(written(rows(List.of()), OutputFormat.JSON)).isEqualTo("[]\n");
        assertThat(written(rows(List.of()), OutputFormat.YAML)).isEqualTo("[]\n");
        assertThat(written(rows(List.of()), OutputFormat.NDJSON)).isEmpty();
        assertThat(written(rows(List.of()), OutputFormat.CSV)).isEqualTo("id,text,count\n");
        assertThat(written(rows(List.of()), OutputFormat.TABLE)).isEqualTo("(none)\n");
    }

    @Test
    void csvQuotesWhatNeedsItAndDisarmsFormulas() {
        List<Row> rows = List.of(
                new Row("a,b", "say \"hi\"\nthere", 1),
                new Row("=cmd|' /C calc'!A0", "@SUM(1)", -5),
                new Row("+49 30", "-1+1", 0),
                new Row("\tx", " padded ", 2),
                new Row("＝1", "plain", 3));

        assertThat(written(rows(rows), OutputFormat.CSV)).isEqualTo("""
                id,text,count
                "a,b","say ""hi""
                there",1
                '=cmd|' /C calc'!A0,'@SUM(1),-5
                '+49 30,'-1+1,0
                "    x"," padded ",2
                '＝1,plain,3
                """);
    }

    @Test
    void oneObjectHasTheSameNamesInAllMachineFormats() {
        assertThat(written(Shown.one(EVERYTHING), OutputFormat.JSON)).isEqualTo("""
                {
                  "text": "a \\"b\\"\\nc",
                  "nothing": null,
                  "seenAt": "2026-11-22T19:00:00.123Z",
                  "botTimeMs": 1250,
                  "delayMs": 2000,
                  "open": true,
                  "secret": "***",
                  "many": [
                    1,
                    2
                  ],
                  "inner": {
                    "id": "r",
                    "text": "=1+1",
                    "count": 7
                  },
                  "context": {
                    "n": 1.50
                  }
                }
                """);
        assertThat(written(Shown.one(EVERYTHING), OutputFormat.CSV)).isEqualTo("""
                text,nothing,seenAt,botTimeMs,delayMs,open,secret,many,inner.id,inner.text,inner.count,context
                "a ""b""
                c",,2026-11-22T19:00:00.123Z,1250,2000,true,***,"[1,2]",r,'=1+1,7,"{""n"":1.50}"
                """);
    }

    @Test
    void noFormatPrintsASecret() {
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(written(Shown.one(EVERYTHING), format))
                    .doesNotContain("hunter2")
                    .contains("***");
        }
    }

    @Test
    void noFormatPrintsAControlCharacter() {
        Row evil = new Row("\u001b]0;title\u0007id", "a\u009b2Jb\u202ec\u0000d\u007fe\r\nf", 1);
        for (OutputFormat format : OutputFormat.values()) {
            assertThat(written(rows(List.of(evil)), format)
                            .codePoints()
                            .filter(c -> c != '\n')
                            .filter(c -> Character.isISOControl(c) || c == 0x202e))
                    .as("%s", format)
                    .isEmpty();
        }
    }

    @Test
    void peopleReadOneObjectAsAListOfItsParts() {
        assertThat(written(Shown.one(ROWS.get(0)), OutputFormat.TABLE)).isEqualTo("""
                id     c-1
                text   Hello
                count  1
                """);
    }

    private static Shown rows(List<Row> rows) {
        return Shown.rows(Row.class, rows);
    }

    private static String written(Shown shown, OutputFormat format) {
        StringWriter out = new StringWriter();
        Renderer.write(shown, format, Screen.plain(out));
        return out.toString();
    }
}
