package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotParserTest {
    private static final String HEAD = "name: t\nlanguage: en\nfallback: {say: what?}\n";

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            rules: none                                              | 4 | must be a list
            rules: []\\nbogus: 1                                     | 5 | 'bogus' means nothing
            rules:\\n  - {when: hi}                                  | 5 | nothing is said
            rules:\\n  - {say: hi}                                   | 5 | needs 'when' or 'state'
            rules:\\n  - when: {regex: '('}\\n    say: x             | 5 | not a Java regular expression
            rules:\\n  - when: {regex: a, words: b}\\n    say: x     | 5 | one of 'words', 'regex' and 'postback'
            rules:\\n  - {when: hi, say: x, do: dance}               | 5 | 'dance' is nothing a bot can do
            rules:\\n  - {when: hi, say: x, do: silence}             | 5 | says nothing
            rules:\\n  - {when: hi, say: x, do: handOver}            | 1 | needs an 'agent'
            rules:\\n  - {when: hi, say: '${order}'}                 | 5 | nothing fills in ${order}
            rules:\\n  - {when: hi, say: x, delay: soon}             | 5 | must be a time
            rules:\\n  - {when: hi, say: x, delay: {median: 1s, sigma: 9}} | 5 | 'sigma' must be a number
            rules:\\n  - {when: hi, say: x, delay: {uniform: [2s, 1s]}}    | 5 | Swap the two
            rules:\\n  - {when: hi, say: x, do: {growContext: {key: a, bytes: many}}} | 5 | 'bytes' must be a number
            rules:\\n  - {when: hi, say: x, say: y}                  | 5 | is there twice
            rules:\\n  - {when: hi, say: [x                          | 5 | this is not YAML
            rules:\\n  - {when: hi, say: x, do: {set: loud}}         | 5 | 'set' must name keys
            rules:\\n  - {when: hi, say: {a: b}}                     | 5 | must be a text
            rules:\\n  - when: {postback: A, words: b}\\n    say: x   | 5 | one of 'words', 'regex' and 'postback'
            rules:\\n  - {when: hi, say: x, quickReplies: [{postback: A}]} | 5 | a button needs 'text'
            rules:\\n  - {when: hi, say: x, cards: {text: y}}        | 5 | a card needs 'title'
            rules:\\n  - {when: hi, say: x, cards: [{title: '${n}'}]} | 5 | nothing fills in ${n}
            rules:\\n  - {when: hi, say: x, cards: [title]}          | 5 | a card must be a block
            rules:\\n  - {when: hi, say: x, media: {type: song, url: u}} | 5 | 'song' is no type of media
            rules:\\n  - {when: hi, say: x, media: {type: image}}    | 5 | media needs 'url'
            rules:\\n  - {when: hi, do: silence, media: {type: image, url: u}} | 5 | come with a message
            """)
    void an_error_names_file_line_and_what_is_wrong(String script, int line, String message) {
        String text = HEAD + script.replace("\\n", "\n");
        BotScriptException error =
                catchThrowableOfType(BotScriptException.class, () -> BotParser.parse("bots/t.yaml", text));
        assertThat(error).hasMessageContaining(message).hasMessageStartingWith("bots/t.yaml:" + error.line() + ": ");
        assertThat(error.line()).as(error.getMessage()).isBetween(line, line + 1);
        assertThat(error.getMessage()).as("says what to do").endsWith(".");
    }

    @Test
    void what_is_missing_is_asked_for() {
        assertThatThrownBy(() -> BotParser.parse("t", "language: en")).hasMessageContaining("needs 'name'");
        assertThatThrownBy(() -> BotParser.parse("t", "name: t\nlanguage: en\nrules: []"))
                .hasMessageContaining("needs a 'fallback'");
        assertThatThrownBy(() -> BotParser.parse("t", "name: T x")).hasMessageContaining("cannot be a name");
        assertThatThrownBy(() -> BotParser.parse("t", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> BotParser.parse("t", "just a text")).hasMessageContaining("must be a block");
    }

    @Test
    void the_bots_that_come_along_are_listed() {
        List<SandboxBot> bots = SandboxBots.load(Optional.empty());
        assertThat(bots).extracting(SandboxBot::name).containsExactly("billing-bot", "order-bot", "retouren-bot");
        assertThat(bots).extracting(SandboxBot::language).containsExactly("en", "en", "de");
        assertThat(bots).allSatisfy(bot -> {
            assertThat(bot.description()).isNotBlank();
            assertThat(bot.rules()).isPositive();
            assertThat(bot.file()).startsWith("built-in:");
        });
    }

    @Test
    void the_users_own_win_and_two_of_one_name_are_refused(@TempDir Path folder) throws IOException {
        String mine = "name: order-bot\nlanguage: nl\nrules: []\nfallback: {say: hoi}\n";
        Files.writeString(folder.resolve("a.yaml"), mine);
        Files.writeString(folder.resolve("notes.txt"), "not a bot");
        assertThat(SandboxBots.load(Optional.of(folder)))
                .filteredOn(bot -> bot.name().equals("order-bot"))
                .extracting(SandboxBot::language)
                .containsExactly("nl");
        Files.writeString(folder.resolve("b.yml"), mine);
        assertThatThrownBy(() -> SandboxBots.load(Optional.of(folder)))
                .isInstanceOf(BotScriptException.class)
                .hasMessageContainingAll("b.yml", "a.yaml", "order-bot");
    }

    @Test
    void a_folder_that_is_not_there_holds_none(@TempDir Path folder) {
        assertThat(SandboxBots.load(Optional.of(folder.resolve("nowhere")))).hasSize(3);
    }

    @Test
    void a_script_that_is_not_utf_8_is_named(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("x.yaml"), new byte[] {'n', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> SandboxBots.load(Optional.of(folder))).hasMessageContainingAll("x.yaml", "UTF-8");
    }
}
