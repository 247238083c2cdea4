package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JavaSnippets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong orders and wrong types in a scenario are found by the compiler; each stands beside its right neighbour. */
class MustNotCompileTest {
    private static final JavaSnippets JAVA = JavaSnippets.seeing(Scenario.class, NullMarked.class);
    private static final int LINE = 7;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # a scenario begins with a line of the visitor
                    method clicks          | begun.clicks("b")                       | said.clicks("b")
                    method silenceFor      | begun.silenceFor(ofSeconds(1))          | said.silenceFor(ofSeconds(1))
                    method stateIs         | begun.stateIs(active())                 | said.stateIs(active())
                    method messages        | begun.messages(2)                       | said.messages(2)
                    method ignoringTheRest | begun.ignoringTheRest()                 | said.ignoringTheRest()
                    method optionally      | begun.optionally(s -> s.says("b"))      | said.optionally(s -> s.says("b"))
                    method ends            | begun.ends(looped())                    | said.ends(looped())
                    method end             | begun.end()                             | said.end()
                    cannot be converted to String | begun.bot(replies("b"))          | said.bot(replies("b"))
                    method bot             | begun.use(s -> s.bot(replies("b")))     | begun.use(s -> s.says("a").bot(replies("b")))
                    # what is set up is set up before it
                    method tags            | said.tags("smoke")                      | begun.tags("smoke").says("a")
                    method visitor         | said.visitor(named("T", "U"))           | begun.visitor(named("T", "U")).says("a")
                    method session         | said.session("a", "b")                  | begun.session("a", "b").says("a")
                    method variable        | said.variable("a", "b")                 | begun.variable("a", "b").says("a")
                    method always          | said.always(noLoop())                   | begun.always(noLoop()).says("a")
                    # nothing comes behind the end, and only a scenario ends
                    method says            | said.ends(looped()).says("b")           | said.says("b").ends(looped())
                    method ends            | said.ends(looped()).ends(unresolved())  | said.ends(looped(), unresolved())
                    method withRows        | said.withRows(row("r"))                 | said.end().withRows(row("r"))
                    method ends            | said.softly(s -> s.says("b").ends(looped())) | said.softly(s -> s.says("b")).ends(looped())
                    cannot be converted to Scenario | (Scenario) said                | (Scenario) said.end()
                    # what is begun is finished
                    method says            | said.moves(active(), queued()).says("b") | said.moves(active(), queued()).within(ofSeconds(1)).says("b")
                    method says            | said.repeat(s -> s.says("b")).says("c") | said.repeat(s -> s.says("b")).until(offered("x")).atMost(2).says("c")
                    method end             | said.repeat(s -> s.says("b")).until(offered("x")).end() | said.repeat(s -> s.says("b")).until(offered("x")).atMost(2).end()
                    method atMost          | said.repeat(s -> s.says("b")).atMost(2) | said.repeat(s -> s.says("b")).until(offered("x")).atMost(2)
                    # there is another way only behind a fork, and only one
                    method otherwise       | said.otherwise(s -> s.says("b"))        | fork.otherwise(s -> s.says("b"))
                    method otherwise       | fork.otherwise(s -> s.says("b")).otherwise(s -> s.says("c")) | fork.otherwise(s -> s.says("b").says("c"))
                    method within          | said.within(ofSeconds(1))               | said.bot(replies("b").within(ofSeconds(1)))
                    # amounts have a unit
                    int cannot be converted to Duration | said.silenceFor(3)         | said.silenceFor(ofSeconds(3))
                    int cannot be converted to Duration | replies("a").within(5)     | replies("a").within(ofSeconds(5))
                    int cannot be converted to Size     | said.contextBelow(48)      | said.contextBelow(kib(48))
                    # states, outcomes, matchers and conditions are not one another
                    ConversationState cannot be converted to Outcome | said.ends(resolved()) | said.ends(resolvedByBot())
                    Outcome cannot be converted to ConversationState | said.stateIs(resolvedByBot()) | said.stateIs(resolved())
                    TextMatcher cannot be converted to Condition | said.when(containing("b"), s -> s.says("c")) | said.when(botSaid(containing("b")), s -> s.says("c"))
                    no suitable method found for bot    | said.bot(containing("b"))  | said.bot(replies(containing("b")))
                    # something is expected
                    no suitable method found for bot    | said.bot()                 | said.bot(replies(anything()))
                    no suitable method found for replies | replies()                 | replies(anything())
                    method containing                   | containing()               | containing("b")
                    # stages come from words only
                    is not public                       | new PlainTalk(null, null)  | said
                    """)
    void whatIsWrongDoesNotCompile(String complaint, String wrong, String right) {
        assertThat(JAVA.faults(file(right)))
                .as("the right neighbour: %s", right)
                .isEmpty();

        assertThat(JAVA.faults(file(wrong))).as(wrong).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(LINE);
            assertThat(fault.message()).contains(complaint);
        });
    }

    private static String file(String expression) {
        return """
                import static dev.parley.domain.scenario.dsl.Scenarios.*;
                import static java.time.Duration.ofSeconds;
                import dev.parley.domain.scenario.Scenario;
                import dev.parley.domain.scenario.dsl.*;
                public class Snippet {
                    Object it =
                        %s;
                }
                """.formatted(expression
                .replaceFirst("\\bfork\\b", "said.when(offered(\"x\"), s -> s.clicks(\"x\"))")
                .replaceFirst("\\bsaid\\b", "begun.says(\"a\")")
                .replaceFirst("\\bbegun\\b", "scenario(\"s\")"));
    }
}
