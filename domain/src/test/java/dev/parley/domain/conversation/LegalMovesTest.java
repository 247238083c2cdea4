package dev.parley.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LegalMovesTest {
    /** Where each move leads; a dash where it is not legal. */
    private static final String TABLE = """
            from           SAY     REPLACE_CONTEXT  AWAIT_VISITOR  HAND_OVER  ACCEPT      RESOLVE   CLOSE   END
            active         active  active           pending        queued     -           resolved  closed  ended
            pending        active  pending          -              queued     -           resolved  closed  ended
            queued         -       -                -              -          with-agent  -         closed  ended
            with-agent     -       -                -              -          -           resolved  closed  ended
            resolved       active  -                -              -          -           -         closed  ended
            closed         -       -                -              -          -           -         -       ended
            ended          -       -                -              -          -           -         -       -
            unrecognised   -       -                -              -          -           -         closed  -
            """;

    private static final Map<String, ConversationState> STATES = Stream.of(
                    new ConversationState.Active(),
                    new ConversationState.Pending(),
                    new ConversationState.Queued(),
                    new ConversationState.WithAgent(),
                    new ConversationState.Resolved(),
                    new ConversationState.Closed(),
                    new ConversationState.Ended(),
                    new ConversationState.Unrecognised("handover"))
            .map(ConversationState.class::cast)
            .collect(Collectors.toMap(state -> state.word().replaceAll("\\(.*", ""), Function.identity()));

    static Stream<Arguments> cells() {
        List<String[]> rows = TABLE.lines().map(line -> line.split("\\s+", -1)).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> Stream.of(Move.values())
                        .map(move -> Arguments.of(
                                row[0], move, row[Arrays.asList(rows.getFirst()).indexOf(move.name())])));
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("cells")
    void everyMoveFromEveryStateLeadsWhereTheTableSays(String from, Move move, String to) {
        ConversationState state = STATES.get(from);

        assertThat(LegalMoves.after(state, move).map(ConversationState::word).orElse("-"))
                .isEqualTo(to);
        assertThat(LegalMoves.allows(state, move)).isEqualTo(!to.equals("-"));
        assertThat(LegalMoves.from(state).contains(move)).isEqualTo(!to.equals("-"));
    }

    @Test
    void theTableHasEveryStateAndEveryMove() {
        assertThat(STATES).hasSize(ConversationState.class.getPermittedSubclasses().length);
        assertThat(cells()).hasSize(STATES.size() * Move.values().length);
    }

    @Test
    void whatWouldBeLegalNowIsToldInOneOrder() {
        assertThat(LegalMoves.from(new ConversationState.Resolved())).containsExactly(Move.SAY, Move.CLOSE, Move.END);
        assertThat(LegalMoves.from(new ConversationState.Ended())).isEmpty();
    }

    @Test
    void everyMoveHasAPhraseOfItsOwn() {
        assertThat(Move.values())
                .extracting(Move::phrase)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }
}
