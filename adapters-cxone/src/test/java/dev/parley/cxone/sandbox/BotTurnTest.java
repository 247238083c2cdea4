package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class BotTurnTest {
    private static final BotScript BOT = BotParser.parse("t.yaml", """
            name: t
            language: de
            delay: {median: 1s, sigma: 0.5, max: 3s}
            pause: {uniform: [200ms, 400ms]}
            greeting: {say: 'Willkommen ${profile.firstName|Gast}, Stufe ${profile.tier|keine}'}
            rules:
              - when: {words: [größe, "andere farbe"]}
                say: Umtausch
              - when: {regex: 'bestellung (?<nr>\\d+)(?<rest> .*)?'}
                say: ["eins ${nr}", "zwei ${session.nr}${rest|.}", drei]
                quickReplies: ["${nr} zurück"]
                do: [{set: {nr: "${nr}"}}, {goTo: bekannt}]
              - when: {postback: [LABEL, PRINT]}
                say: hier
              - when: {regex: 'karte (?<nr>\\d+)'}
                say: [eins, zwei]
                quickReplies: [{text: Ja, postback: 'YES-${nr}'}]
                cards:
                  - title: Nr ${nr}
                    text: für ${profile.firstName}
                    image: https://x.example/${nr}.png
                    buttons: [Zurück, {text: 'Label ${nr}', postback: 'L-${nr}'}]
                  - {title: Leer}
                media: {type: file, url: 'https://x.example/${nr}.pdf', title: 'Beleg ${nr}'}
              - state: bekannt
                say: "noch ${session.nr}?"
            fallback: {say: wie bitte?}
            """);

    private static BotAnswer answer(String text, int turn, String state, long seed) {
        return answer(text, Optional.empty(), turn, state, seed);
    }

    private static BotAnswer answer(String text, Optional<String> postback, int turn, String state, long seed) {
        ObjectNode profile = Json.object().put("firstName", "Ada");
        profile.putObject("customFields").put("tier", "gold");
        Heard heard = new Heard(text, postback, turn, Optional.ofNullable(state), Json.object(), profile);
        return BotTurn.decide(BOT, heard, Dice.of(seed, "c-1", turn));
    }

    private static List<String> says(String text, int turn, String state) {
        return answer(text, turn, state, 1).lines().stream()
                .map(BotAnswer.Line::text)
                .toList();
    }

    private static List<String> clicks(String text, String postback) {
        return answer(text, Optional.of(postback), 1, null, 1).lines().stream()
                .map(BotAnswer.Line::text)
                .toList();
    }

    @Test
    void words_are_whole_and_know_no_case_in_any_language() {
        assertThat(says("Welche GRÖSSE?", 1, null)).as("ß is not SS").containsExactly("wie bitte?");
        assertThat(says("Welche GRÖẞE?", 1, null)).containsExactly("Umtausch");
        assertThat(says("Welche GRO\u0308ßE?", 1, null)).as("decomposed").containsExactly("Umtausch");
        assertThat(says("Großartig, Übergrößen!", 1, null)).containsExactly("wie bitte?");
        assertThat(says("eine andere  Farbe", 1, null)).containsExactly("Umtausch");
    }

    @Test
    void groups_session_and_profile_are_filled_in() {
        BotAnswer answer = answer("Bestellung 77", 1, null, 1);
        assertThat(answer.lines()).extracting(BotAnswer.Line::text).containsExactly("eins 77", "zwei 77.", "drei");
        assertThat(answer.lines().getLast().extras().quickReplies()).hasToString("[\"77 zurück\"]");
        assertThat(answer.lines().getFirst().extras()).isEqualTo(Extras.none());
        assertThat(answer.context().path("botSession").path("nr").asString()).isEqualTo("77");
        assertThat(answer.state()).contains("bekannt");
        assertThat(says("ähm", 0, null)).containsExactly("Willkommen Ada, Stufe gold");
    }

    @Test
    void a_rule_with_a_postback_hears_clicks_alone_and_letter_by_letter() {
        assertThat(clicks("Label", "LABEL")).containsExactly("hier");
        assertThat(clicks("Anderes", "PRINT")).containsExactly("hier");
        assertThat(clicks("Label", "label")).containsExactly("wie bitte?");
        assertThat(says("LABEL", 1, null)).containsExactly("wie bitte?");
        assertThat(clicks("größe", "OTHER"))
                .as("the words of a button count, too")
                .containsExactly("Umtausch");
    }

    @Test
    void cards_and_media_come_with_the_last_message_and_are_filled_in() {
        BotAnswer answer = answer("Karte 5", 1, null, 1);
        assertThat(answer.lines().getFirst().extras()).isEqualTo(Extras.none());
        assertThat(answer.lines().getLast().extras().attachments().toString().replace('"', '\''))
                .isEqualTo("[{'type':'card','title':'Nr 5','text':'für Ada','image':'https://x.example/5.png',"
                        + "'buttons':['Zurück',{'text':'Label 5','postback':'L-5'}]},"
                        + "{'type':'card','title':'Leer','buttons':[]},"
                        + "{'type':'file','url':'https://x.example/5.pdf','title':'Beleg 5'}]");
        assertThat(answer.lines().getLast().extras().quickReplies())
                .hasToString("[{\"text\":\"Ja\",\"postback\":\"YES-5\"}]");
    }

    @Test
    void the_greeting_answers_the_first_message_alone_and_only_when_no_rule_does() {
        assertThat(says("hm", 0, null)).first().asString().startsWith("Willkommen");
        assertThat(says("hm", 1, null)).containsExactly("wie bitte?");
        assertThat(says("größe", 0, null)).containsExactly("Umtausch");
    }

    @Test
    void a_rule_with_a_state_listens_in_that_state_alone() {
        assertThat(says("hm", 1, "bekannt")).containsExactly("noch ?");
        assertThat(says("hm", 1, "anders")).containsExactly("wie bitte?");
    }

    @Test
    void delays_are_the_same_for_the_same_dice_and_within_their_bounds() {
        assertThat(answer("Bestellung 77", 1, null, 5)).isEqualTo(answer("Bestellung 77", 1, null, 5));
        assertThat(answer("Bestellung 77", 1, null, 5)).isNotEqualTo(answer("Bestellung 77", 1, null, 6));
        for (long seed = 0; seed < 200; seed++) {
            List<BotAnswer.Line> lines = answer("Bestellung 77", 1, null, seed).lines();
            assertThat(lines.get(0).after()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(3));
            assertThat(lines.get(1).after()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        }
    }

    @Test
    void the_words_do_not_depend_on_the_dice() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(answer("Bestellung 77", 1, null, seed).lines())
                    .extracting(BotAnswer.Line::text)
                    .containsExactly("eins 77", "zwei 77.", "drei");
        }
    }
}
