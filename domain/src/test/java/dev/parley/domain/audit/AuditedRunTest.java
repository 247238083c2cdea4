package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonString;
import org.junit.jupiter.api.Test;

/** What of a run is on record for good. */
class AuditedRunTest {
    @Test
    void itsNameHoldsNoPersonalData() {
        var trail = new MemoryAuditTrail();
        var redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);

        new AuditedRun(trail, "test", "r1", redactor, () -> Entries.NINE).begin("for ann@example.com", 1);

        assertThat(trail.latest(AuditFilter.EVERYTHING, 10))
                .singleElement()
                .satisfies(record -> assertThat(record.entry().details().members())
                        .containsEntry("name", new JsonString("for <email-1>")));
    }
}
