package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.VendorFigures;
import dev.parley.domain.resolution.VendorFigures.Listed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The question is asked word by word; of the answer whatever is known is read, and the rest kept. */
class FiguresTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Period PERIOD =
            new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));

    @Test
    void theQuestionIsTheOneOfTheUsersDocument() {
        assertThat(JSON.writeValueAsString(FiguresQueryWire.of(PERIOD, Optional.empty())))
                .isEqualTo(
                        "{\"dimension\":\"bot_resolution_rate\",\"metric\":\"interactions\",\"timeGrouping\":\"none\","
                                + "\"dateFrom\":\"2026-01-01T00:00:00Z\",\"dateTo\":\"2026-02-01T00:00:00Z\",\"filters\":["
                                + "{\"type\":\"conversation\",\"operator\":\"eq\",\"attribute\":\"type\",\"value\":\"webchat\"},"
                                + "{\"type\":\"conversation\",\"operator\":\"eq\",\"attribute\":\"botId\",\"value\":\"true\"}]}");
        assertThat(FiguresQueryWire.of(PERIOD, Optional.of(new BotId("b-7")))
                        .filters()
                        .getLast()
                        .value())
                .isEqualTo("b-7");
    }

    @Test
    void whatIsKnownIsRead() {
        VendorFigures figures = read("""
                {"totalHits": 3, "next": "x", "conversations": [
                   {"conversationId": "a", "resolved": true}, {"id": "b"}, {"resolved": false}, 7],
                 "results": [{"stats": {"rate": 0.25, "word": "x"}}, {"value": 3}]}""");

        assertThat(figures.totalHits()).contains(3L);
        assertThat(figures.conversations())
                .containsExactly(
                        new Listed(new ConversationId("a"), Optional.of(true)),
                        new Listed(new ConversationId("b"), Optional.empty()));
        assertThat(figures.figures())
                .isEqualTo(Map.of(
                        "results[0].stats.rate", new BigDecimal("0.25"), "results[1].value", new BigDecimal("3")));
        assertThat(figures.raw().json()).contains("\"next\":\"x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"totalHits\": \"many\", \"conversations\": {}, \"results\": \"none\"}",
                "{\"totalHits\": 1.5, \"conversations\": [null, {\"id\": 7}, {\"id\": \"\"}], \"results\": null}"
            })
    void whatIsNotAsExpectedIsLeftOut(String answer) {
        VendorFigures figures = read(answer);

        assertThat(figures.totalHits()).isEmpty();
        assertThat(figures.conversations()).isEmpty();
        assertThat(figures.figures()).isEmpty();
    }

    private static VendorFigures read(String answer) {
        return Figures.read(JSON.readTree(answer));
    }
}
