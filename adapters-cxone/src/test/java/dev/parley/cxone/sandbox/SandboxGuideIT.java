package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What docs/sandbox.md shows is true. */
class SandboxGuideIT {
    private static final Path GUIDE = Path.of("..", "docs", "sandbox.md");

    /** The lines of the conversation that follows the script, {@code > } before the visitor's. */
    private static List<String> shown() throws IOException {
        String guide = Files.readString(GUIDE);
        return guide.substring(guide.indexOf("a conversation reads:"), guide.indexOf("### Everything"))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    private static String block(String language) throws IOException {
        String guide = Files.readString(GUIDE);
        int from = guide.indexOf("```" + language) + language.length() + 3;
        return guide.substring(from, guide.indexOf("```", from));
    }

    @Test
    void a_rich_message_of_its_bot_is_what_it_shows_and_a_click_reaches_the_bot(@TempDir Path bots) throws IOException {
        Files.writeString(bots.resolve("parcel-bot.yaml"), block("yaml"));
        try (Probe probe = Probe.with(settings -> settings.withBots(bots))) {
            String id = probe.open("parcel-bot");
            probe.say(id, "It is parcel 4711");
            JsonNode said = probe.history(id).getLast();
            Json.sent(block("json"))
                    .properties()
                    .forEach(member -> assertThat(said.path(member.getKey())).isEqualTo(member.getValue()));
            probe.click(id, "Show the map", "MAP");
            assertThat(probe.history(id).getLast().path("attachments"))
                    .hasToString("[{\"type\":\"image\",\"url\":\"https://parcels.example/maps/4711.png\","
                            + "\"title\":\"The map\"}]");
        }
    }

    @Test
    void its_bot_holds_the_conversation_that_it_shows(@TempDir Path bots) throws IOException {
        Files.writeString(bots.resolve("parcel-bot.yaml"), block("yaml"));
        try (Probe probe = Probe.with(settings -> settings.withBots(bots))) {
            String draft = Probe.draft("c-1", "parcel-bot").toString().replace("\"Test\"", "\"Ada\"");
            assertThat(probe.api("POST", "/conversations", draft).status()).isEqualTo(201);
            List<String> shown = shown();
            shown.stream().filter(line -> line.startsWith("> ")).forEach(line -> probe.say("c-1", line.substring(2)));
            assertThat(probe.texts("c-1"))
                    .isEqualTo(shown.stream()
                            .map(line -> line.startsWith("> ") ? line.substring(2) : line)
                            .toList());
            assertThat(probe.state("c-1")).isEqualTo("pending");
        }
    }

    @Test
    void it_names_every_bot_weather_and_action() throws IOException {
        String guide = Files.readString(GUIDE);
        SandboxBots.load(Optional.empty()).forEach(bot -> assertThat(guide).contains("| `" + bot.name() + "` |"));
        Weather.names().forEach(name -> assertThat(guide).contains("| `" + name + "` |"));
        for (String action : List.of("resolve", "close", "end", "handOver", "silence", "goTo", "set", "growContext")) {
            assertThat(guide).contains("`" + action);
        }
    }
}
