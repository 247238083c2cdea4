package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.domain.Secret;
import dev.parley.shell.wiring.TestParley;
import dev.parley.shell.wiring.TestParley.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatRecordIT {
    @TempDir
    private Path home;

    private TestParley parley;

    @BeforeEach
    void start() throws IOException {
        parley = TestParley.at(home);
        PersonalTalk.bot(parley.configuration());
    }

    @AfterEach
    void end() {
        parley.close();
    }

    @Test
    void whatIsTypedBecomesAScenarioThatPasses() throws IOException {
        List<String> words = new ArrayList<>(List.of("chat", "--record", file().toString()));
        words.addAll(PersonalTalk.VISITOR);
        List<String> lines = new ArrayList<>(PersonalTalk.LINES);
        lines.addFirst("which number");
        Run run = parley.piped(lines, words.toArray(String[]::new));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(run.complaints())
                .last()
                .isEqualTo("parley: wrote " + file() + "; run it with: parley simulate " + file());
        String text = Files.readString(file());
        assertThat(PersonalTalk.in(text)).as(text).isEmpty();
        assertThat(text)
                .contains(
                        "You gave us {{phone}}.",
                        "scenario: talk\n",
                        "session:\n  callback: \"{{phone}}\"",
                        "tier: gold");
        passes(text);
    }

    @Test
    void theRealWordsStayWhenThatIsAskedFor() throws IOException {
        List<String> words = new ArrayList<>(List.of("chat", "--keep-personal", "--record", file().toString()));
        words.addAll(PersonalTalk.VISITOR);
        parley.piped(PersonalTalk.LINES, words.toArray(String[]::new));

        assertThat(PersonalTalk.in(Files.readString(file()))).hasSizeGreaterThan(6);
        passes(Files.readString(file()));
    }

    @Test
    void soItDoesWhenItIsInterrupted() throws IOException {
        Run run = parley.reading(new InterruptedBehindHello(), "chat", "--record", file().toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(run.err()).contains("wrote " + file());
        assertThat(Files.readString(file())).contains("says: Hello", "Hello Guest!");
        assertThat(parley.run("conversation", "list", "-o", "csv").out()).contains("closed");
        passes(Files.readString(file()));
    }

    @Test
    void soItDoesWhenALineIsRefused() throws IOException {
        Run run = parley.piped(List.of("Hello", "bad \u001b[31mred"), "chat", "--record", file().toString());

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        passes(Files.readString(file()));
    }

    @Test
    void soItDoesWhenNobodyReadsAnyMore() throws IOException {
        parley.typedIntoAClosedWindow(List.of("Hello"), "chat", "--record", file().toString());

        assertThat(Files.readString(file())).contains("says: Hello", "Hello Guest!");
    }

    @Test
    void soItDoesWhenTheVendorFails() throws IOException {
        SandboxClient me = new SandboxClient("me", Secret.of("s3cr3t/of+me"), Set.copyOf(SandboxClient.ALL_SCOPES));
        try (Sandbox tenant = Sandbox.start(
                        SandboxSettings.inMemory(parley.time(), parley.time()).withClients(List.of(me)));
                TestParley there = TestParley.at(home.resolve("there"))
                        .with(tenant.baseUrl().toString(), "me", "s3cr3t/of+me")) {
            Runnable outage = tenant::close;
            Deque<String> lines = new ArrayDeque<>(List.of("Hello", "Track order 12345"));
            Run run = there.reading(
                    prompt -> {
                        if (lines.size() == 1) {
                            outage.run();
                        }
                        return lines.poll();
                    },
                    "chat",
                    "--bot",
                    "order-bot",
                    "--record",
                    file().toString());

            assertThat(run.code().code()).as(run.err()).isGreaterThanOrEqualTo(ExitCode.VENDOR.code());
            assertThat(run.err()).contains("wrote " + file());
        }
        String text = Files.readString(file());
        assertThat(text)
                .contains("says: Hello", "says: Track order 12345\n- ignoring the rest")
                .doesNotContain("ends:");
        passes(text);
    }

    @Test
    void ofAnEmptyChatNothingIsWritten() {
        Run run = parley.piped(List.of("/quit"), "chat", "--record", file().toString());

        assertThat(run.code()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("nothing was said to the bot, and so '" + file() + "' was not written");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnythingIsOpened() throws IOException {
        Files.writeString(file(), "mine");
        Path nowhere = home.resolve("no/such/talk.yaml");

        for (Path path : List.of(file(), nowhere, home)) {
            Run run = parley.piped(List.of("Hello"), "-q", "chat", "--record", path.toString());
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.complaints()).singleElement().asString().contains("'" + path + "'");
        }
        assertThat(parley.run("conversation", "list", "-o", "json").out().strip())
                .isEqualTo("[]");
        assertThat(file()).hasContent("mine");

        parley.piped(List.of("Hello"), "chat", "--force", "--record", file().toString());
        passes(Files.readString(file()));
    }

    @Test
    void theLineThatRunsItIsOneForAShell() {
        Path odd = home.resolve("Ada's talk.yaml");

        Run run = parley.piped(List.of("Hello"), "chat", "--record", odd.toString());

        assertThat(run.complaints())
                .last()
                .asString()
                .endsWith("; run it with: parley simulate '" + odd.toString().replace("'", "'\\''") + "'");
    }

    private void passes(String text) {
        Run held = parley.run("simulate", file().toString());
        assertThat(held.code()).as(held.out() + held.err() + text).isEqualTo(ExitCode.DONE);
    }

    private Path file() {
        return home.resolve("talk.yaml");
    }

    /** Somebody who says hello and then presses Ctrl-C. */
    private static final class InterruptedBehindHello implements TestParley.Input {
        private Interruption interruption = new Interruption(Thread.currentThread());
        private boolean said;

        @Override
        public void meets(Interruption wish) {
            interruption = wish;
        }

        @Override
        public String read(String prompt) {
            if (!said) {
                said = true;
                return "Hello";
            }
            interruption.request();
            assertThat(Thread.interrupted()).isTrue();
            throw new dev.parley.domain.WaitInterrupted(null);
        }
    }
}
