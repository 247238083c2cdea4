package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.MemoryReplyTimes;
import dev.parley.domain.exchange.ReplyWindow;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanBasisTest {

    /** A watch asks four times a second at most, and slower where the limit is so low that it would take more than half. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.25", "2, 1", "4, 2", "6, 3", "8, 4", "9, 5", "50, 46"})
    void whatAWatchLeavesIsForConversationsAndAtLeastHalf(double limit, double left) {
        assertThat(basis(Looking.ONE_WATCH, OptionalDouble.of(limit)).forConversations())
                .hasValue(left);
    }

    @ParameterizedTest
    @EnumSource(value = Looking.class, mode = EnumSource.Mode.EXCLUDE, names = "ONE_WATCH")
    void withoutAWatchAllOfTheLimitIsForConversations(Looking looking) {
        assertThat(basis(looking, OptionalDouble.of(2)).forConversations()).hasValue(2);
    }

    @Test
    void withoutALimitThereIsNone() {
        assertThat(basis(Looking.ONE_WATCH, OptionalDouble.empty()).forConversations())
                .isEmpty();
    }

    private static PlanBasis basis(Looking looking, OptionalDouble perSecond) {
        return new PlanBasis(1, Guard.KNOWN, ReplyWindow.STANDARD, looking, new MemoryReplyTimes(), perSecond);
    }
}
