package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Pseudonyms} keeps to. A test class implements it, and gets the tests with it. */
public interface PseudonymsContract {
    /** The kind that most tests are about. */
    String EMAIL = "email";

    /** The pseudonyms as the process has them that is alive now; none at first. */
    Pseudonyms pseudonyms();

    /** The process that is alive dies, and another one begins: {@link #pseudonyms()} are the new one's from now on. */
    void processDies();

    @Test
    default void valuesAreNumberedAsTheyAreMet() {
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com")).isEqualTo(1);
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com")).isEqualTo(2);
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "cem@example.com")).isEqualTo(3);
    }

    @Test
    default void aValueKeepsItsNumber() {
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");
        pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com");

        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com")).isEqualTo(1);
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com")).isEqualTo(2);
    }

    @Test
    default void eachKindIsNumberedForItself() {
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");

        assertThat(pseudonyms().numberOf(id("a"), "phone", "+4930123456")).isEqualTo(1);
    }

    @Test
    default void eachConversationIsNumberedForItself() {
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");

        assertThat(pseudonyms().numberOf(id("b"), EMAIL, "bob@example.com")).isEqualTo(1);
        assertThat(pseudonyms().numberOf(id("b"), EMAIL, "ann@example.com")).isEqualTo(2);
    }

    @Test
    default void aValueIsTakenAsItIsSpelt() {
        String tall = "x".repeat(2_000);
        List<String> values = List.of("ann@example.com", "Ann@example.com", "ann@example.com ", "", "ä😀'\";--", tall);
        List<Integer> numbers = values.stream()
                .map(value -> pseudonyms().numberOf(id("a"), EMAIL, value))
                .toList();

        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, tall)).isEqualTo(6);
    }

    @Test
    default void theConversationsInWhichAValueWasMetAreFound() {
        pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com");
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");
        pseudonyms().numberOf(id("b"), EMAIL, "ann@example.com");
        pseudonyms().numberOf(id("c"), EMAIL, "bob@example.com");

        assertThat(pseudonyms().conversationsWith(EMAIL, "ann@example.com"))
                .containsExactlyInAnyOrder(id("a"), id("b"));
    }

    @Test
    default void aValueThatWasNeverMetIsInNoConversation() {
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");

        assertThat(pseudonyms().conversationsWith(EMAIL, "bob@example.com")).isEmpty();
        assertThat(pseudonyms().conversationsWith("phone", "ann@example.com")).isEmpty();
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com")).isEqualTo(2);
    }

    @Test
    default void kindAndValueDoNotRunTogether() {
        pseudonyms().numberOf(id("a"), "order", "s1");

        assertThat(pseudonyms().conversationsWith("orders", "1")).isEmpty();
    }

    @Test
    default void aNumberOutlivesTheProcess() {
        pseudonyms().numberOf(id("a"), EMAIL, "ann@example.com");
        pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com");
        processDies();

        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "bob@example.com")).isEqualTo(2);
        assertThat(pseudonyms().numberOf(id("a"), EMAIL, "cem@example.com")).isEqualTo(3);
        assertThat(pseudonyms().conversationsWith(EMAIL, "ann@example.com")).containsExactly(id("a"));
    }

    @Test
    default void manyThreadsAgreeOnTheNumbers() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, Integer>>> askers = IntStream.range(0, 8)
                    .mapToObj(seed -> threads.submit(() -> numbersOfTwenty(seed)))
                    .toList();
            Map<String, Integer> agreed = numbersOfTwenty(8);

            assertThat(agreed.values())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
            for (Future<Map<String, Integer>> asker : askers) {
                assertThat(asker.get()).isEqualTo(agreed);
            }
        }
    }

    private Map<String, Integer> numbersOfTwenty(int seed) {
        List<String> values = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(number -> "user" + number).toList());
        Collections.shuffle(values, new Random(seed));
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, pseudonyms().numberOf(id("a"), EMAIL, value)));
        return numbers;
    }
}
