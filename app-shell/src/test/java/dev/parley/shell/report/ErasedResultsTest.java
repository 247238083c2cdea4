package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.WithoutWords;
import dev.parley.domain.scenario.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of results of every kind nothing that somebody said is left, also of a component that is added one day. */
class ErasedResultsTest {
    /** What is the scenario's, the vendor's name of something, or a word of Parley's own. */
    private static final Set<String> STAYS = Set.of(
            "id",
            "ids",
            "bot",
            "name",
            "tags",
            "rule",
            "source",
            "conversation",
            "message",
            "replyTo",
            "visitor",
            "vendorWord",
            "organisation",
            "scopes",
            "what",
            "host",
            "reason");

    @Test
    void nothingIsLeftThatSomebodySaid() {
        Set<String> left = new TreeSet<>();
        IntStream.range(0, 300).forEach(seed -> {
            CaseResult result = new RandomResults(new Random(seed)).caseResult();
            assertThat(personal(result)).isNotEmpty();
            left.addAll(personal(erased(result)));
        });

        left.removeAll(STAYS);
        assertThat(left).isEmpty();
    }

    @Test
    void verdictsStayWhateverTheyAre() {
        IntStream.range(0, 300).forEach(seed -> {
            CaseResult result = new RandomResults(new Random(seed)).caseResult();
            assertThat(erased(result).verdict()).as("seed %d", seed).isEqualTo(result.verdict());
            assertThat(erased(erased(result))).isEqualTo(erased(result));
        });
    }

    /** The canary: what is not erased is found. */
    @Test
    void theSearchFindsWhatIsThere() {
        Set<String> found = new TreeSet<>();
        IntStream.range(0, 300)
                .forEach(seed -> found.addAll(personal(new RandomResults(new Random(seed)).caseResult())));

        assertThat(found).contains("said", "text", "title", "expected", "seen", "email", "quote", "problem");
    }

    private static CaseResult erased(CaseResult result) {
        CaseResult left = result;
        for (SimulationResult attempt : result.attempts()) {
            left = WithoutWords.of(left, attempt.conversation());
        }
        return left;
    }

    /** The names of the members in which something personal stands. */
    private static List<String> personal(CaseResult result) {
        List<String> found = new ArrayList<>();
        collect("", ResultJson.json().readTree(ResultJson.write(result, any -> text -> text)), found);
        return found;
    }

    private static void collect(String name, JsonNode node, List<String> found) {
        if (node.isString() && node.stringValue().contains(RandomResults.PERSONAL)) {
            found.add(name);
        }
        node.properties().forEach(member -> collect(member.getKey(), member.getValue(), found));
        if (node.isArray()) {
            node.forEach(item -> collect(name, item, found));
        }
    }
}
