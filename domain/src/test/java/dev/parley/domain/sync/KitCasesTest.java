package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Some test of the kit is about each of the fifty cases, and each test is about one of them. */
class KitCasesTest {
    private static final int CASES = 50;

    @Test
    void eachCaseHasATest() {
        var covered = Arrays.stream(TicketDeskContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(KitCase.class))
                .flatMapToInt(method ->
                        Arrays.stream(method.getAnnotation(KitCase.class).value()))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(covered)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CASES).boxed().toList());
    }

    @Test
    void eachTestHasACase() {
        assertThat(Arrays.stream(TicketDeskContract.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class)))
                .allSatisfy(method -> assertThat(method.isAnnotationPresent(KitCase.class))
                        .as(method.getName())
                        .isTrue());
    }
}
