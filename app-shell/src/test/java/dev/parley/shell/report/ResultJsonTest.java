package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.campaign.CaseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {

    @Test
    void whatIsWrittenIsReadBackWhateverItIs() {
        IntStream.range(0, 300).forEach(seed -> {
            CaseResult result = new RandomResults(new Random(seed)).caseResult();
            String json = ResultJson.write(result, conversation -> text -> text);

            assertThat(ResultJson.read(json)).as("seed %d", seed).isEqualTo(result);
        });
    }

    @Test
    void everyTextIsRedactedAndNoId() {
        IntStream.range(0, 100).forEach(seed -> {
            CaseResult result = new RandomResults(new Random(seed)).caseResult();
            String json =
                    ResultJson.write(result, conversation -> text -> text.replace(RandomResults.PERSONAL, "<name-1>"));

            assertThat(json).as("seed %d", seed).doesNotContain(RandomResults.PERSONAL);
            assertThat(json)
                    .contains("<name-1>")
                    .contains(result.last().conversation().value());
        });
    }

    @Test
    void aRedactedResultIsWhatIsReadOfARedactedText() {
        IntStream.range(0, 100).forEach(seed -> {
            CaseResult result = new RandomResults(new Random(seed)).caseResult();
            ResultJson.Redaction redaction = conversation -> text -> text.replace(RandomResults.PERSONAL, "<name-1>");

            assertThat(ResultJson.redacted(result, redaction))
                    .as("seed %d", seed)
                    .isEqualTo(ResultJson.read(ResultJson.write(result, redaction)))
                    .isNotEqualTo(result);
        });
    }

    @Test
    void whatHasNothingToRedactIsAsItWas() {
        CaseResult result = new RandomResults(new Random(1)).caseResult();

        assertThat(ResultJson.redacted(result, conversation -> text -> text)).isSameAs(result);
    }

    @Test
    void aTextIsRedactedOnceForAll() {
        CaseResult result = new RandomResults(new Random(1)).caseResult();
        var asked = new ArrayList<String>();

        ResultJson.write(result, conversation -> text -> {
            asked.add(conversation + text);
            return text;
        });

        assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatANewerParleyWroteIsRefusedInWordsWhateverItHolds() {
        String newer = ResultJson.write(new RandomResults(new Random(1)).caseResult(), conversation -> text -> text)
                .replaceFirst("\"version\":1", "\"version\":2");

        for (String json : List.of(newer, "{\"attempts\":\"in a new form\",\"version\":2}")) {
            assertThatThrownBy(() -> ResultJson.read(json)).isInstanceOfSatisfying(UnreadableResult.class, e -> {
                assertThat(e.what())
                        .isEqualTo("the result was written by a newer Parley (version 2 of results; this Parley knows"
                                + " version 1)");
                assertThat(e.hint()).isEqualTo("Use the newer Parley");
            });
        }
    }

    @Test
    void whatWasKeptBeforePlacesHadColumnsIsRead() {
        CaseResult result = new RandomResults(new Random(3)).caseResult();
        String older = ResultJson.write(result, conversation -> text -> text).replaceAll(",\"column\":\\d+", "");

        assertThat(older).doesNotContain("\"column\"");
        assertThat(ResultJson.read(older).key()).isEqualTo(result.key());
    }

    @Test
    void whatIsNoResultIsRefusedInWordsAndNotQuoted() {
        for (String json : List.of("", "no JSON", "[]", "{}", "{\"version\":1,\"attempts\":[]}", "{\"secret\":1")) {
            assertThatThrownBy(() -> ResultJson.read(json))
                    .isInstanceOf(UnreadableResult.class)
                    .hasMessage("what should be a result of Parley is something else, or is damaged");
        }
    }

    @Test
    void whatAnotherToolSortedAndIndentedIsRead() {
        CaseResult result = new RandomResults(new Random(3)).caseResult();
        String json = ResultJson.write(result, conversation -> text -> text);
        String sorted = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .writeValueAsString(ResultJson.json().readValue(json, new TypeReference<Map<String, Object>>() {}));

        assertThat(sorted).startsWith("{\n").contains("\n  \"version\" : 1\n");
        assertThat(ResultJson.read(sorted)).isEqualTo(result);
    }

    @Test
    void withoutRedactionThePersonalDataWouldBeThere() {
        CaseResult result = new RandomResults(new Random(1)).caseResult();

        assertThat(ResultJson.write(result, conversation -> text -> text)).contains(RandomResults.PERSONAL);
    }
}
