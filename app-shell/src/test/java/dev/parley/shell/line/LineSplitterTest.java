package dev.parley.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.shell.command.CommandFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    @Test
    void quotesWorkAsInAShell() {
        assertThat(LineSplitter.split("  a  'b  c' \"d \\\"e\\\" \\\\ \\n\" f\\ g h'i'\"j\" '' \"\" it\\'s "))
                .containsExactly("a", "b  c", "d \"e\" \\ \\n", "f g", "hij", "", "", "it's");
    }

    @Test
    void aCommentBeginsWhereAHashStandsAlone() {
        assertThat(LineSplitter.split("# all of it")).isEmpty();
        assertThat(LineSplitter.split("   #all")).isEmpty();
        assertThat(LineSplitter.split("say Order #12345 '#' \\# # rest"))
                .isEqualTo(List.of("say", "Order", "#12345", "#", "#"));
        assertThat(LineSplitter.split("say #")).containsExactly("say");
    }

    @Test
    void anOpenQuoteIsNamedWithItsColumn() {
        assertThat(refusal("say 'a b"))
                .isEqualTo("the quote ' in column 5 is never closed. Close it, or write \\' for the character itself");
        assertThat(refusal("say \"a\\\"")).startsWith("the quote \" in column 5 is never closed");
        assertThat(refusal("say a\\")).startsWith("the line ends in a single \\");
    }

    private static String refusal(String line) {
        return catchThrowableOfType(CommandFailure.class, () -> LineSplitter.split(line))
                .line();
    }
}
