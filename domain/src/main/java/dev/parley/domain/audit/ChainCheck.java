package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Sha256;
import dev.parley.domain.audit.Verification.Broken;
import java.util.Optional;
import java.util.function.Function;

/** Walks along one chain, link by link. */
final class ChainCheck {
    private final Findings findings;
    private final Function<String, Optional<JsonObject>> json;
    private ChainHead at;

    ChainCheck(String chain, Findings findings, Function<String, Optional<JsonObject>> json) {
        this.findings = findings;
        this.json = json;
        this.at = ChainHead.empty(chain);
    }

    /** How far the walk has come. */
    ChainHead at() {
        return at;
    }

    /** The record that has to come next. */
    AuditId next() {
        return new AuditId(at.chain(), at.count() + 1);
    }

    /** The next step; what is wrong with it, if something is. */
    Optional<Broken> take(AuditLink link) {
        Optional<String> wrong = link.id().equals(next())
                ? wrong(link)
                : Optional.of("is missing, and " + link.id() + " stands in its place");
        if (wrong.isEmpty()) {
            at = link.head();
        }
        return wrong.map(why -> new Broken(next(), why));
    }

    private Optional<String> wrong(AuditLink link) {
        if (!Sha256.hex(link.text()).equals(link.hash())) {
            return Optional.of("was changed: its text does not have its hash");
        }
        try {
            var reading = new AuditReading(
                    json.apply(link.text()).orElseThrow(() -> new IllegalArgumentException("is not JSON")));
            if (!reading.id().equals(link.id())) {
                return Optional.of("was moved: it was written as " + reading.id());
            }
            if (!reading.previous().equals(at.hash())) {
                return Optional.of("does not follow from the record before it");
            }
            Optional<String> words = wrongWords(link.words(), reading.wordsHash());
            if (words.isEmpty()) {
                findings.met(reading.record(link.words().flatMap(said -> json.apply(said.text()))));
            }
            return words;
        } catch (RuntimeException e) {
            return Optional.of("cannot be understood: " + e.getMessage());
        }
    }

    /** Words that are missing may have been erased: that is found out at the end. */
    private static Optional<String> wrongWords(Optional<SealedWords> there, Optional<String> expected) {
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (expected.isEmpty()) {
            return Optional.of("has words now, and was written without");
        }
        return there.map(SealedWords::hash).equals(expected)
                ? Optional.empty()
                : Optional.of("was changed: its words do not have their hash");
    }
}
