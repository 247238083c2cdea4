package dev.parley.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void escapeSequencesGoAsAWhole() {
        assertThat(
                        Printable.oneLine(
                                "a\u001b[1;31mb\u001b[0mc\u001b]8;;http://x\u001b\\d\u001b]0;t\u0007e\u009b2Jf\u001bPq\u001b\\g\u001b7h\u001b"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void lineEndsStayOnlyWhereLinesAreWanted() {
        assertThat(Printable.oneLine("a\nb\r\nc\td")).isEqualTo("a b c d");
        assertThat(Printable.lines("a\nb\r\nc\td")).isEqualTo("a\nb\nc    d");
    }

    @Test
    void anUnfinishedSequenceDoesNotEatTheNextLine() {
        assertThat(Printable.lines("a\u001b]0;never ended\nb")).isEqualTo("a\nb");
    }

    @Test
    void marksThatTurnTheReadingDirectionGoAndLettersOfAllScriptsStay() {
        assertThat(Printable.oneLine("a\u202eb\u2066c\u200fd\ufeffe")).isEqualTo("abcde");
        assertThat(Printable.oneLine("Grüße 漢字 שלום 👩‍🚀 é")).isEqualTo("Grüße 漢字 שלום 👩‍🚀 é");
        assertThat(Printable.oneLine("x\ud800y")).isEqualTo("x\ufffdy");
    }

    @Test
    void widthIsCountedInColumns() {
        assertThat(DisplayWidth.of("Hello")).isEqualTo(5);
        assertThat(DisplayWidth.of("漢字")).isEqualTo(4);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("👩‍🚀🚚❤️")).isEqualTo(6);
        assertThat(DisplayWidth.of("🇩🇪")).isEqualTo(2);
        assertThat(DisplayWidth.cut("漢字漢字", 5)).isEqualTo("漢字…");
        assertThat(DisplayWidth.cut("漢字漢字", 4)).isEqualTo("漢…");
        assertThat(DisplayWidth.cut("Hello", 5)).isEqualTo("Hello");
    }

    @Test
    void aScreenStripsTextAndColoursOnlyATerminal() {
        StringWriter pipe = new StringWriter();
        StringWriter terminal = new StringWriter();
        for (Screen screen : new Screen[] {Screen.plain(pipe), Screen.terminal(terminal, true, () -> 20)}) {
            screen.status("working");
            screen.line(Span.of(Style.RED, "a\u001b[2Jb"), Span.plain(" c"));
            screen.status("a very long status that does not fit");
            screen.status("");
        }

        assertThat(pipe.toString()).isEqualTo("ab c\n");
        assertThat(terminal.toString())
                .isEqualTo(
                        "\r\u001b[Kworking\r\u001b[K\u001b[31mab\u001b[0m c\n\r\u001b[Ka very long status…\r\u001b[K");
    }
}
