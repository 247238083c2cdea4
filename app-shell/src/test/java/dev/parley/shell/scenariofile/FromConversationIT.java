package dev.parley.shell.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.FromConversation;
import dev.parley.domain.scenario.Happened;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Story;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was talked about with a bot of the sandbox becomes a file, and the file holds with that bot. */
class FromConversationIT {
    @TempDir
    private Path folder;

    static List<String> conversations() {
        return List.of(
                talk(
                        "order-bot",
                        "Hello",
                        "Track order 12345",
                        "!Returns",
                        "!Show the label",
                        "Thank you, that solved it"),
                talk("order-bot", "Hi", "!Returns", "it is 98765", "!Change the address", "Bye"),
                talk("order-bot", "Hello", "I want to talk to a human"),
                talk("order-bot", "Hello", "qwertz", "qwertz"),
                talk("billing-bot", "Hi", "!Refund", "it was 25.00 EUR", "Thank you"),
                talk("billing-bot", "Hi", "You will hear from my lawyer"),
                talk("billing-bot", "!!Invoice", "!All invoices", "all invoices please"),
                talk(
                        "retouren-bot",
                        "Ich möchte etwas zurückgeben",
                        "Bestellung Nr. 4711",
                        "!Erstattung",
                        "!!Vielen Dank!"),
                talk(
                        "case-bot",
                        "Hello",
                        "!My case",
                        "Show case 5550123 please",
                        "!Case 5550123",
                        "Thanks, all solved"));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void theFileHasNoFaultAndPassesWithTheSameBot(String written) throws IOException {
        for (Guard guard : Guard.values()) {
            try (var talk = new SandboxTalk(bots(), guard)) {
                Scenario first = read(written);
                SimulationResult happened = talk.hold(first);
                String file = ScenarioWriter.write(FromConversation.of("Again", watched(happened)));
                Scenario again = read(file);

                SimulationResult result = talk.hold(again);

                assertThat(result.verdict()).as(file + Story.of(result)).isEqualTo(Verdict.PASSED);
                assertThat(result.turns())
                        .extracting(Turn::said)
                        .isEqualTo(happened.turns().stream().map(Turn::said).toList());
                assertThat(again.ends()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void soDoesTheFileOfSomebodyWhoComesLater(String written) throws IOException {
        try (var talk = new SandboxTalk(bots(), Guard.KNOWN)) {
            SimulationResult happened = talk.hold(read(written));
            var found = OngoingConversation.resumed(
                    talk.centre().look(happened.conversation()), talk.centre().history(happened.conversation()));
            Scenario again = read(ScenarioWriter.write(FromConversation.of(
                    "Later", new Happened(found, JsonObject.empty(), happened.resolution(), Map.of()))));

            SimulationResult result = talk.hold(again);

            assertThat(result.verdict()).as(Story.of(result)).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void aBotThatSaysSomethingElseFails() throws IOException {
        try (var talk = new SandboxTalk(bots(), Guard.STRICT)) {
            SimulationResult happened = talk.hold(read(talk("case-bot", "Hello", "!My case", "Thanks, all solved")));
            String file = ScenarioWriter.write(FromConversation.of("Again", watched(happened)));

            assertThat(talk.hold(read(file)).verdict()).isEqualTo(Verdict.PASSED);
            for (String changed : List.of(
                    file.replace("Your case is", "Your case was"),
                    file.replace("- My case", "- My cases"),
                    file.replace("-> resolved", "-> queued").replace("-> pending", "-> queued"),
                    file.replace("resolvedByBot", "handedOver"))) {
                assertThat(changed).isNotEqualTo(file);
                assertThat(talk.hold(read(changed)).verdict()).as(changed).isEqualTo(Verdict.FAILED);
            }
        }
    }

    @Test
    void whatTheBotMadeUpIsSaidAgainByItsName() throws IOException {
        try (var talk = new SandboxTalk(bots(), Guard.STRICT)) {
            SimulationResult happened =
                    talk.hold(read(talk("case-bot", "Hello", "!My case", "Show case 5550123 please", "!Case 5550123")));

            assertThat(ScenarioWriter.write(FromConversation.of("Again", watched(happened))))
                    .contains(
                            "^Your case is (?<case>\\d+)\\.$",
                            "says: \"Show case {{case}} please\"",
                            "clicks: \"Case {{case}}\"",
                            "card:");
        }
    }

    private static Happened watched(SimulationResult happened) {
        return Happened.watched(
                new OngoingConversation(
                        happened.turns().getLast().after().orElseThrow(),
                        happened.transcript(),
                        happened.turns().size(),
                        Optional.empty()),
                JsonObject.empty(),
                happened.turns());
    }

    /** A file of lines; {@code !} clicks a button, and two of them say what looks like one. */
    private static String talk(String bot, String... lines) {
        StringBuilder file =
                new StringBuilder("scenario: Talk\nbot: %s\nvisitor: {firstName: Ada}\nsteps:\n".formatted(bot));
        for (String line : lines) {
            boolean clicks = line.startsWith("!") && !line.startsWith("!!");
            file.append("  - %s: '%s'\n".formatted(clicks ? "clicks" : "says", line.replaceFirst("^!{1,2}", "")));
            file.append("  - ignoring the rest\n");
        }
        return file.toString();
    }

    private Path bots() throws IOException {
        Path bots = Files.createDirectories(folder.resolve("bots"));
        Files.writeString(bots.resolve("case-bot.yaml"), """
                name: case-bot
                language: en
                delay: 1s
                greeting:
                  say: Hello ${profile.firstName}!
                  quickReplies: [{text: My case, postback: CASE}, Other]
                rules:
                  - when: {postback: CASE}
                    say: [One moment., Your case is 5550123.]
                  - when: {postback: OPEN}
                    say: 'Case 5550123 is open since 2026-11-27, ticket T-77812.'
                    media: {type: image, url: 'https://cases.example/5550123/77.png'}
                  - when: {regex: 'show case (?<nr>\\d+)'}
                    say: "Here is it:\\n  case ${nr} {open}"
                    cards:
                      - {title: 'Case ${nr}', buttons: [{text: 'Case ${nr}', postback: OPEN}]}
                      - {title: Help, text: 'Call 0800 123456, 9:00 to 17:30'}
                  - when: [thanks]
                    say: Glad I could help. Your issue is resolved.
                    do: resolve
                fallback: {say: I did not understand that.}
                """);
        return bots;
    }

    private Scenario read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("talk.yaml"), text);
        ScenarioFiles.Loaded loaded = new ScenarioFiles().load(List.of(file));
        assertThat(loaded.faults()).as(text).isEmpty();
        return loaded.scenarios().getFirst();
    }
}
