package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.LeftBehind.Conversation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills real processes in the middle of a simulation, at moments that are spread over all of it; every third run has a
 * storm to fight with.
 */
@Timeout(3600)
class KilledParleyIT {
    private static final int AT_ONCE = 5;
    private static final int LATEST_MOMENT_MILLIS = 3_500;
    private static final List<String> SIGNALS = List.of("KILL", "TERM", "KILL", "INT", "KILL");
    private static final List<String> LINES = List.of("Hello", "How are you", "Track it", "Twice please", "Thanks");
    private static final String BOT = """
            name: quick-bot
            language: en
            description: Answers at once
            delay: {uniform: [50ms, 300ms]}
            pause: 100ms
            greeting:
              say: Hello
            rules:
              - when: twice
                say: [This is the first answer., This is the second.]
            fallback:
              say: I see
            """;

    @TempDir
    Path home;

    private final Random chance = new Random(20261122);
    private final Map<String, Integer> seen = new HashMap<>();

    @Test
    void whatKilledProcessesLeaveIsRecoveredCompletely() throws Exception {
        Path settings = Files.createDirectories(home.resolve(".config/parley/bots"));
        Files.writeString(settings.resolve("quick-bot.yaml"), BOT);
        Files.writeString(
                settings.resolveSibling("config.yaml"),
                "tenant: sandbox\ntenants:\n  sandbox:\n    quiet: 200ms\n    patience: 5s\n");
        for (int from = 0; killed() < kills(); from += AT_ONCE) {
            assertThat(from).as("started: " + seen).isLessThan(kills() * 3);
            killSome(from);
            lookForLooseEnds();
            recover();
            assertNothingIsLost();
        }
        assertThat(parley("recover").run("recover", "-o", "json").out())
                .as("nothing is left")
                .isEqualTo("[]\n");
        assertThat(seen.get("loose")).as("rounds that left something loose").isPositive();
        assertThat(seen.get("recovered")).as("conversations that kills met").isPositive();
        assertThat(seen.get("conversations")).as("conversations").isPositive();
        System.out.printf("%d processes killed (KILL, TERM, INT): %s%n", killed(), seen);
    }

    private int killed() {
        return seen.getOrDefault("killed", 0);
    }

    /** How many kills have to meet a running process. */
    int kills() {
        return 9;
    }

    private void killSome(int from) throws Exception {
        List<Process> running = new ArrayList<>();
        for (int i = from; i < from + AT_ONCE; i++) {
            running.add(start(i));
        }
        int moment = 0;
        List<Integer> moments =
                chance.ints(AT_ONCE, 0, LATEST_MOMENT_MILLIS).sorted().boxed().toList();
        for (int i = 0; i < AT_ONCE; i++) {
            Process process = running.get(i);
            String signal = SIGNALS.get((from + i) % SIGNALS.size());
            boolean over = process.waitFor(moments.get(i) - moment, TimeUnit.MILLISECONDS);
            moment = moments.get(i);
            if (!over) {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            seen.merge("killed", over ? 0 : 1, Integer::sum);
            seen.merge(over ? "ended before" : signal, 1, Integer::sum);
        }
    }

    private Process start(int number) throws Exception {
        ParleyJar parley = parley("run-" + number);
        List<String> words = new ArrayList<>(List.of("simulate", "--bot", "quick-bot"));
        LINES.forEach(line -> words.addAll(List.of("--say", line)));
        if (number % 3 == 2) {
            words.addAll(List.of("--weather", "storm", "--seed", Integer.toString(number)));
        }
        Process process = parley.start(parley.call(words.toArray(String[]::new)));
        process.getOutputStream().close();
        return process;
    }

    private void lookForLooseEnds() throws Exception {
        var ended = parley("recover").run("recover", "--dry-run", "-o", "json");
        assertThat(ended.code()).as(ended.err()).isZero();
        seen.merge("loose", ended.out().equals("[]\n") ? 0 : 1, Integer::sum);
    }

    private void recover() throws Exception {
        var ended = parley("recover").run("recover", "-o", "ndjson");
        assertThat(ended.code()).as(ended.err()).isZero();
        seen.merge("recovered", (int) ended.out().lines().count(), Integer::sum);
    }

    private ParleyJar parley(String folder) throws Exception {
        return new ParleyJar(Files.createDirectories(home.resolve(folder))).with("HOME", home.toString());
    }

    private void assertNothingIsLost() {
        try (LeftBehind left = LeftBehind.in(home.resolve(".local/share/parley"))) {
            List<Conversation> conversations = left.conversations(Duration.ofHours(1));
            seen.put("conversations", conversations.size());
            for (Conversation conversation : conversations) {
                assertThat(conversation.isOver())
                        .as(conversation + " is closed")
                        .isTrue();
                assertThat(left.onRecord(conversation.id()))
                        .containsAll(conversation.messages())
                        .doesNotHaveDuplicates();
                assertThat(conversation.saidByVisitor())
                        .isEqualTo(LINES.subList(0, conversation.saidByVisitor().size()));
            }
            assertThat(left.verification()).startsWith("Holds").contains("openEnds=0");
        }
    }
}
