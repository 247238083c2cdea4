package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Probe.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The bots that come along, spoken to over the wire. */
class ShippedBotsIT {
    @AutoClose
    private final Probe probe = Probe.calm();

    private List<String> conversation(String bot, String... messages) {
        String id = probe.open(bot);
        for (String message : messages) {
            probe.say(id, message);
        }
        return probe.texts(id);
    }

    @Test
    void the_order_bot_tracks_an_order() {
        assertThat(conversation(
                        "order-bot",
                        "Hello",
                        "I need help with my order",
                        "Track order 12345",
                        "Thank you, that solved it"))
                .containsExactly(
                        "Hello",
                        "Hello Test! I can help with your order.",
                        "I need help with my order",
                        "I am sorry to hear that you need to ask. Let us look at it together.",
                        "What is your order number? It has at least three digits and is in the confirmation e-mail.",
                        "Track order 12345",
                        "Thank you, I am looking that up.",
                        "Order 12345 is on its way and left our warehouse yesterday.",
                        "It will be with you tomorrow between 9 and 12. Can I do anything else?",
                        "Thank you, that solved it",
                        "Glad I could help. Your issue is resolved.");
    }

    @Test
    void it_remembers_which_order_it_was() {
        assertThat(conversation("order-bot", "Where is my parcel?", "it is 98765", "I want to return it"))
                .contains("Order 98765 is on its way and left our warehouse yesterday.")
                .contains("Order 98765 may come back to us within 30 days.");
    }

    @Test
    void it_shows_a_card_whose_buttons_tell_it_what_was_clicked() {
        String id = probe.open("order-bot");
        probe.say(id, "Track order 12345");
        probe.say(id, "Returns");
        JsonNode card = probe.history(id).getLast().path("attachments").path(0);
        assertThat(card.path("type").asString()).isEqualTo("card");
        assertThat(card.path("title").asString()).isEqualTo("Return of order 12345");
        JsonNode button = card.path("buttons").path(0);
        probe.click(id, button.path("text").asString(), button.path("postback").asString());
        JsonNode label = probe.history(id).getLast();
        assertThat(label.path("text").asString()).isEqualTo("Here is the label for order 12345.");
        assertThat(label.path("attachments").path(0).path("url").asString()).endsWith("/12345.png");
        probe.say(id, button.path("text").asString());
        assertThat(probe.texts(id).getLast()).as("typed, not clicked").startsWith("I did not understand");
    }

    @Test
    void a_resolved_conversation_waits_and_is_reopened_by_the_next_message() {
        String id = probe.open("order-bot");
        probe.say(id, "Thanks");
        assertThat(probe.state(id)).isEqualTo("pending");
        JsonNode session =
                probe.get("/conversations/" + id).json().path("context").path("botSession");
        assertThat(session.path("resolved").booleanValue()).isTrue();
        assertThat(session.path("cart").intValue())
                .as("what the client put there stays")
                .isEqualTo(3);
        assertThat(probe.send(id, "One more thing: returns?").status()).isEqualTo(201);
        assertThat(probe.state(id)).isEqualTo("active");
    }

    @Test
    void goodbye_closes() {
        String id = probe.open("order-bot");
        probe.say(id, "Bye");
        assertThat(probe.state(id)).isEqualTo("closed");
    }

    @Test
    void a_hand_over_queues_then_the_agent_speaks_under_a_name_of_its_own() {
        String id = probe.open("order-bot");
        assertThat(probe.send(id, "I want to talk to a human").status()).isEqualTo(201);
        probe.time.pass(Duration.ofMillis(2600));
        assertThat(probe.state(id)).isEqualTo("queued");
        assertThat(probe.get("/conversations/" + id).json().path("participants"))
                .hasSize(2);
        Reply refused = probe.send(id, "Hello?");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("queued");
        probe.time.pass(Duration.ofMinutes(1));
        JsonNode participants = probe.get("/conversations/" + id).json().path("participants");
        assertThat(participants).hasSize(3);
        String agent = participants.path(2).path("id").asString();
        assertThat(agent).startsWith("agent-");
        assertThat(participants.path(2).path("profile").path("name").asString()).isEqualTo("Maria");
        List<JsonNode> rows = probe.history(id);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2).path("type").asString()).isEqualTo("system");
        assertThat(rows.get(2).has("participantId")).isFalse();
        assertThat(rows.subList(3, 5)).allSatisfy(row -> {
            assertThat(row.path("participantId").asString()).isEqualTo(agent);
            assertThat(row.path("direction").asString()).isEqualTo("outbound");
            assertThat(row.has("replyTo")).isFalse();
        });
        assertThat(probe.state(id)).as("the wire has no word for it").isEqualTo("queued");
    }

    @Test
    void closing_while_the_hand_over_is_on_its_way_stays_closed() {
        String id = probe.open("order-bot");
        probe.send(id, "agent");
        probe.api("PUT", "/conversations/" + id, "{\"state\":\"closed\"}");
        probe.time.pass(Duration.ofMinutes(1));
        assertThat(probe.state(id)).isEqualTo("closed");
    }

    @Test
    void the_billing_bot_pays_a_refund_out() {
        assertThat(conversation("billing-bot", "Hi", "I want my money back", "it was 25.00 EUR"))
                .containsSubsequence(
                        "Which amount was it, for example 25.00 EUR?",
                        "I have found the payment of 25.00 EUR.",
                        "Your refund was paid out. It is on your account in two working days.");
    }

    @Test
    void it_falls_silent_at_the_word_lawyer() {
        assertThat(conversation("billing-bot", "You will hear from my lawyer")).hasSize(1);
    }

    @Test
    void its_context_grows_until_the_flow_fails() {
        String id = probe.open("billing-bot");
        probe.say(id, "all invoices please");
        int size = size(id);
        assertThat(size).isGreaterThan(24_000);
        probe.say(id, "all invoices please");
        assertThat(size(id)).isEqualTo(size + 24_000);
        probe.say(id, "all invoices please");
        assertThat(probe.state(id)).isEqualTo("ended");
        JsonNode last = probe.history(id).getLast();
        assertThat(last.path("type").asString()).isEqualTo("system");
        assertThat(last.path("text").asString()).contains("65536");
        assertThat(probe.send(id, "Hello?").message()).contains("ended");
        assertThat(probe.api("PUT", "/conversations/" + id, "{\"state\":\"closed\"}")
                        .message())
                .contains("ended to closed");
    }

    private int size(String id) {
        return probe.get("/conversations/" + id)
                .json()
                .path("context")
                .toString()
                .length();
    }

    @Test
    void the_retouren_bot_speaks_german_and_ends_in_so_many_words() {
        assertThat(conversation("retouren-bot", "Ich möchte etwas ZURÜCKGEBEN", "Bestellung Nr. 4711", "Vielen Dank!"))
                .containsExactly(
                        "Ich möchte etwas ZURÜCKGEBEN",
                        "Kein Problem. Wie lautet Ihre Bestellnummer?",
                        "Bestellung Nr. 4711",
                        "Danke, ich habe die Bestellung 4711 gefunden.",
                        "Das Rücksendeetikett ist unterwegs an test@example.com.",
                        "Vielen Dank!",
                        "Gern geschehen!",
                        "Ihr Anliegen ist gelöst.");
    }

    @Test
    void what_nobody_understands_gets_the_fallback() {
        assertThat(conversation("order-bot", "Hello", "qwertz").getLast()).startsWith("I did not understand that.");
    }
}
