package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatIT {
    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() {
        parley = TestParley.at(home);
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void saysWhatIsPipedInShowsWhatComesBackAndCloses() {
        Run run = parley.piped(List.of("Hello", "", "/state", "Track order 12345"), "chat", "--first-name", "Ann");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains(
                        "Ann        Hello", "order-bot  Hello Ann!", "state     active", "order-bot  Order 12345 is on")
                .doesNotContain("> ");
        assertThat(onlyState()).isEqualTo("closed");
    }

    @Test
    void leavesTheConversationOpenWhenToldSo() {
        Run run = parley.piped(List.of("Hello", "/quit", "never said"), "chat", "--keep");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).doesNotContain("never said");
        assertThat(run.err()).contains("stays open");
        assertThat(onlyState()).isEqualTo("active");
    }

    @Test
    void closesAtOnceOnSlashCloseAlsoWhenItIsToBeKept() {
        Run run = parley.piped(List.of("Hello", "/close"), "chat", "--keep");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(onlyState()).isEqualTo("closed");
    }

    @Test
    void saysALineThatBeginsWithASlash() {
        Run run = parley.piped(List.of("//state my order"), "chat");

        assertThat(run.out()).contains("Guest      /state my order", "order-bot  ");
    }

    @Test
    void stopsAtTheFirstMistakeThatIsPipedInAndClosesAllTheSame() {
        Run run = parley.piped(List.of("Hello", "bad \u001b[31mred", "never said"), "-q", "chat");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.complaints())
                .singleElement()
                .asString()
                .contains("the message holds the control character U+001B");
        assertThat(run.out()).contains("Hello Guest!").doesNotContain("never said");
        assertThat(onlyState()).isEqualTo("closed");
    }

    @Test
    void letsAPersonGoOnBehindAMistakeAndDoesNotRepeatWhatWasTyped() {
        Run run = parley.typed(List.of("Hello", "/stat", " \u0007 ", "/help", "/quit"), "-q", "chat");

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("order-bot  Hello Guest!").doesNotContain("Guest      Hello");
        assertThat(run.err())
                .contains(
                        "parley: there is no /stat.",
                        "parley: the message holds the control character U+0007",
                        "//...");
        assertThat(onlyState()).isEqualTo("closed");
    }

    @Test
    void givesMachinesTheTurns() {
        Run run = parley.piped(List.of("Hello", "Track order 12345"), "chat", "-o", "json");

        JsonNode turns = JsonMapper.shared().readTree(run.out());
        assertThat(turns).hasSize(2);
        assertThat(turns.path(1).path("replies")).hasSize(3);
    }

    @Test
    void endsWhenTheBotEndsIt() {
        Run run = parley.piped(List.of("Goodbye", "never said"), "chat");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("the conversation is closed now");
        assertThat(run.out()).doesNotContain("never said");
    }

    @Test
    void leavesNothingOpenWhenItIsInterrupted() {
        Run run = parley.reading(new InterruptedBehindHello(), "chat");

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.out()).contains("Hello Guest!");
        assertThat(run.complaints()).last().asString().isEqualTo("parley: interrupted");
        assertThat(onlyState()).isEqualTo("closed");
    }

    @Test
    void doesNotCallForARecoveryWhenAnAnswerIsNotWaitedFor() {
        parley.reading(new InterruptedBehindHello("Track order 12345"), "chat");
        assertThat(onlyState()).isEqualTo("closed");
        parley.restart();

        assertThat(parley.run("audit", "list", "--kind", "turn", "-o", "csv").out())
                .contains("interrupted");
        assertThat(parley.run("conversation", "list").err()).doesNotContain("parley recover");
        assertThat(parley.run("recover", "--dry-run").out()).contains("left-incomplete");
    }

    private String onlyState() {
        JsonNode list = JsonMapper.shared()
                .readTree(parley.run("conversation", "list", "-o", "json").out());
        assertThat(list).hasSize(1);
        return list.path(0).path("state").asString();
    }

    /** Somebody who says hello and then presses Ctrl-C, at once or behind some last words. */
    private static final class InterruptedBehindHello implements TestParley.Input {
        private final Optional<String> last;
        private Interruption interruption = new Interruption(Thread.currentThread());
        private int lines;

        InterruptedBehindHello(String... last) {
            this.last = Stream.of(last).findFirst();
        }

        @Override
        public void meets(Interruption wish) {
            interruption = wish;
        }

        @Override
        public String read(String prompt) {
            if (lines++ == 0) {
                return "Hello";
            }
            interruption.request();
            if (last.isPresent()) {
                return last.get();
            }
            assertThat(Thread.interrupted()).isTrue();
            throw new dev.parley.domain.WaitInterrupted(null);
        }
    }
}
