package dev.parley.shell.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.resolution.Rate;
import dev.parley.domain.resolution.ResolutionRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways to end have the same names in rules, scenarios, rates and on the pages about them. */
class OutcomeWordsTest {
    private static final Set<String> WORDS = new TreeSet<>(ResolutionRules.outcomes());
    private static final Path DOCS = Path.of(System.getProperty("basedir", ".")).resolve("../docs");

    @Test
    void rulesAndScenariosTakeTheSameWords() throws IOException {
        assertThat(hyphened(enumWith("/dev/parley/shell/rulefile/resolution-schema.json")))
                .isEqualTo(WORDS);
        assertThat(hyphened(enumWith("/dev/parley/shell/scenariofile/scenario-schema.json")))
                .isEqualTo(WORDS);
    }

    @Test
    void eachWordBelongsToOneRateAtMostAndToItsOwn() {
        Map<String, Set<Rate>> rates = new TreeMap<>();
        for (String word : WORDS) {
            rates.put(
                    word,
                    Arrays.stream(Rate.values())
                            .filter(rate -> rate != Rate.CONTAINMENT && rate.counts(word))
                            .collect(Collectors.toSet()));
        }

        assertThat(rates)
                .isEqualTo(Map.of(
                        "resolved-by-bot", Set.of(Rate.RESOLUTION),
                        "handed-over", Set.of(Rate.HANDOVER),
                        "abandoned", Set.of(Rate.ABANDONMENT),
                        "bot-silent", Set.of(Rate.SILENCE),
                        "looped", Set.of(Rate.LOOP),
                        "unresolved", Set.of(),
                        "unknown", Set.of(),
                        "failed", Set.of()));
    }

    @Test
    void thePagesNameThemAll() throws IOException {
        assertThat(firstCells(DOCS.resolve("resolution.md"), "| outcome | means |"))
                .isEqualTo(WORDS);
        String scenarios = Files.readString(DOCS.resolve("scenarios.md"));
        String line = scenarios
                .lines()
                .filter(text -> text.contains("outcomes are `"))
                .findFirst()
                .orElseThrow();
        assertThat(hyphened(quoted(line.substring(line.indexOf("outcomes are")))))
                .isEqualTo(WORDS);
    }

    private static Set<String> firstCells(Path page, String head) throws IOException {
        return Files.readString(page)
                .lines()
                .dropWhile(line -> !line.equals(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> quoted(line).getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> quoted(String line) {
        return Pattern.compile("`([A-Za-z-]+)`")
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> enumWith(String schema) throws IOException {
        try (InputStream in = OutcomeWordsTest.class.getResourceAsStream(schema)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in)).findValues("enum").stream()
                    .map(values -> values.valueStream().map(JsonNode::asString).toList())
                    .filter(values -> values.contains("looped"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Set<String> hyphened(List<String> words) {
        return words.stream()
                .map(word -> word.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
