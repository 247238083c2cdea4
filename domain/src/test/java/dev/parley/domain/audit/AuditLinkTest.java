package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Sha256;
import dev.parley.domain.context.JsonReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link is forged from an entry, and the entry is read back from it. */
class AuditLinkTest {
    private static final ChainHead HEAD = new ChainHead("7", 41, "ab".repeat(32));

    @Test
    void whateverIsForgedReadsBack() {
        for (long seed = 0; seed < 1_000; seed++) {
            AuditEntry entry = new RandomEntries(seed).entry();
            AuditLink link = AuditLink.behind(HEAD, entry, "salt");

            assertThat(read(link)).as("seed %d", seed).isEqualTo(new AuditRecord(new AuditId("7", 42), entry, false));
        }
    }

    @Test
    void theTextIsCanonicalAndHoldsNoWords() {
        for (long seed = 0; seed < 300; seed++) {
            AuditEntry entry = new RandomEntries(seed).entry().saying(Entries.words("secret words", "secret answer"));
            AuditLink link = AuditLink.behind(HEAD, entry, "salt");

            assertThat(CanonicalJson.of(JsonReader.read(link.text()))).isEqualTo(link.text());
            assertThat(link.text()).doesNotContain("secret");
            assertThat(link.words().map(SealedWords::text).orElseThrow()).contains("secret words", "secret answer");
        }
    }

    @Test
    void aPlainTurnIsWrittenAsItAlwaysWas() {
        AuditLink link = AuditLink.behind(ChainHead.empty("1"), Entries.turn("a", 1), "salt");

        assertThat(link.text()).isEqualTo("""
                        {"at":"2026-01-15T09:00:01.123456Z","calls":0,"chain":"1","conversation":"a","kind":"turn",\
                        "number":1,"outcome":"replied",\
                        "previous":"%s","tenant":"test","turn":1,"v":1,\
                        "words":"%s"}""".formatted(
                Sha256.hex("parley audit trail, chain 1"),
                Sha256.hex("salt\n{\"botResponses\":[\"It is on its way.\"],\"userMessage\":\"Track order 1\"}")));
        assertThat(link.hash()).isEqualTo(Sha256.hex(link.text())).matches("[0-9a-f]{64}");
    }

    @Test
    void theHeadBehindALinkIsTheLink() {
        AuditLink link = AuditLink.behind(HEAD, Entries.turn("a", 1), "salt");

        assertThat(link.head()).isEqualTo(new ChainHead("7", 42, link.hash()));
        assertThat(new AuditReading(JsonReader.object(link.text()).orElseThrow()).previous())
                .isEqualTo(HEAD.hash());
    }

    @Test
    void anythingElseMakesAnotherHash() {
        AuditEntry entry = Entries.turn("a", 1);
        String hash = AuditLink.behind(HEAD, entry, "salt").hash();

        assertThat(AuditLink.behind(HEAD, entry, "salt").hash()).isEqualTo(hash);
        assertThat(AuditLink.behind(HEAD, entry, "other salt").hash()).isNotEqualTo(hash);
        assertThat(AuditLink.behind(HEAD, Entries.turn("a", 2), "salt").hash()).isNotEqualTo(hash);
        assertThat(AuditLink.behind(HEAD, entry.saying(Entries.words("Track order 1")), "salt")
                        .hash())
                .isNotEqualTo(hash);
        assertThat(AuditLink.behind(ChainHead.empty("7"), entry, "salt").hash()).isNotEqualTo(hash);
    }

    @Test
    void aLinkWhoseWordsAreGoneIsReadAsErased() {
        AuditLink link = AuditLink.behind(HEAD, Entries.turn("a", 1), "salt");
        AuditRecord erased = read(TamperedTrail.silent(link));

        assertThat(erased.erased()).isTrue();
        assertThat(erased.entry()).isEqualTo(Entries.turn("a", 1).saying(AuditWords.NONE));
    }

    @Test
    void timesAreWrittenWithMicrosecondsAndSortAsTexts() {
        assertThat(AuditJson.time(Instant.parse("2026-01-15T09:00:00Z"))).isEqualTo("2026-01-15T09:00:00.000000Z");
        assertThat(AuditJson.time(Instant.parse("2026-01-15T09:00:00.1234567Z")))
                .isEqualTo("2026-01-15T09:00:00.123456Z")
                .hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"chain\":\"1\"}",
                "{\"chain\":\"1\",\"number\":\"1\"}",
                "{\"chain\":\"1\",\"number\":1,\"at\":\"2026-01-15T09:00:00Z\",\"tenant\":\"t\",\"outcome\":\"x\",\"kind\":\"dance\"}"
            })
    void whatIsNoRecordIsRefusedAndItIsSaidWhatIsMissing(String json) {
        var reading = new AuditReading(JsonReader.object(json).orElseThrow());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading.record(Optional.empty()))
                .withMessageStartingWith("a record without a readable '");
    }

    private static AuditRecord read(AuditLink link) {
        Optional<JsonObject> words = link.words().flatMap(said -> JsonReader.object(said.text()));
        return new AuditReading(JsonReader.object(link.text()).orElseThrow()).record(words);
    }
}
