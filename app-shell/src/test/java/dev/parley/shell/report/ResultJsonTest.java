package dev.parley.shell.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.campaign.CaseResult;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
    void withoutRedactionThePersonalDataWouldBeThere() {
        CaseResult result = new RandomResults(new Random(1)).caseResult();

        assertThat(ResultJson.write(result, conversation -> text -> text)).contains(RandomResults.PERSONAL);
    }
}
