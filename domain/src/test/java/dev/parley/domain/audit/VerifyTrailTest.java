package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.Sha256;
import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.audit.Verification.Holds;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What somebody does to a trail of eight turns is found, at the first record that it was done to. */
class VerifyTrailTest {
    private final TamperedTrail trail = TamperedTrail.ofTurns(8);

    @Test
    void anUntouchedTrailHolds() {
        assertThat(trail.verified()).isEqualTo(new Holds(8, 0, 0, List.of(trail.head("1"))));
        assertThat(new TamperedTrail().verified()).isEqualTo(new Holds(0, 0, 0, List.of()));
    }

    @Test
    void anotherTextIsFound() {
        trail.change(3, link -> with(link, link.text().replace("replied", "silent "), link.hash()));

        found(3, "was changed: its text does not have its hash");
    }

    @Test
    void anotherHashIsFound() {
        trail.change(3, link -> with(link, link.text(), "0" + link.hash().substring(1)));

        found(3, "was changed: its text does not have its hash");
    }

    @Test
    void anotherTextWithItsHashIsFoundWhereTheNextOneDoesNotFollow() {
        UnaryOperator<AuditLink> rewriting = link -> {
            String text = link.text().replace("replied", "silent");
            return with(link, text, Sha256.hex(text));
        };
        trail.change(3, rewriting);
        found(4, "does not follow from the record before it");

        TamperedTrail other = TamperedTrail.ofTurns(8);
        other.change(8, rewriting);
        assertThat(other.verified()).isEqualTo(broken(8, "is not the last record that the store knows"));
    }

    @Test
    void otherWordsAreFound() {
        trail.change(5, link -> saying(link, "salt-4", "{\"userMessage\":\"Something else\"}"));

        found(5, "was changed: its words do not have their hash");
    }

    @Test
    void anotherSaltIsFound() {
        trail.change(
                5, link -> saying(link, "salt-9", link.words().orElseThrow().text()));

        found(5, "was changed: its words do not have their hash");
    }

    @Test
    void theWordsOfAnotherRecordAreFound() {
        trail.change(
                5,
                link -> new AuditLink(
                        link.id(), link.text(), link.hash(), trail.row(4).words()));

        found(5, "was changed: its words do not have their hash");
    }

    @Test
    void wordsThatWereNeverSaidAreFound() {
        trail.append(Entries.turn("a", 9, "silent"));
        trail.change(9, link -> saying(link, "salt", "{}"));

        found(9, "has words now, and was written without");
    }

    @Test
    void missingWordsAreFound() {
        trail.change(5, TamperedTrail::silent);

        found(5, "lost its words, and no erasure is on record");
    }

    @Test
    void aMissingRecordIsFound() {
        trail.remove(4);

        found(4, "is missing, and 1-5 stands in its place");
    }

    @Test
    void aMissingFirstRecordIsFound() {
        trail.remove(1);

        found(1, "is missing, and 1-2 stands in its place");
    }

    @Test
    void twoRecordsInEachOthersPlaceAreFound() {
        AuditLink third = trail.row(3);
        trail.change(3, link -> at(3, trail.row(6)));
        trail.change(6, link -> at(6, third));

        found(3, "was moved: it was written as 1-6");
    }

    @Test
    void aRecordThatWasPutInIsFound() {
        AuditLink forged = AuditLink.behind(trail.row(3).head(), Entries.turn("a", 4), "salt");
        trail.rows.get("1").add(3, forged);

        found(5, "is missing, and 1-4 stands in its place");
    }

    @Test
    void aRecordThatWasPutInWithAllBehindItMovedIsFound() {
        for (int number = 8; number > 3; number--) {
            int moved = number;
            trail.change(number, link -> at(moved + 1, link));
        }
        trail.rows.get("1").add(3, AuditLink.behind(trail.row(3).head(), Entries.turn("a", 4), "salt"));

        found(5, "was moved: it was written as 1-4");
    }

    @Test
    void aRecordOfAnotherChainIsFound() {
        trail.append("2", Entries.turn("b", 1));
        AuditLink other = trail.rows.get("2").getFirst();
        trail.change(1, link -> new AuditLink(link.id(), other.text(), other.hash(), other.words()));

        found(1, "was moved: it was written as 2-1");
    }

    @Test
    void whatIsNoRecordIsFound() {
        trail.change(8, link -> with(link, "no JSON", Sha256.hex("no JSON")));
        found(8, "cannot be understood: is not JSON");

        trail.change(8, link -> with(link, "{}", Sha256.hex("{}")));
        found(8, "cannot be understood: a record without a readable 'chain'");
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        Collections.reverse(trail.rows.get("1"));
        trail.change(2, TamperedTrail::silent);
        trail.change(7, TamperedTrail::silent);
        trail.remove(4);

        found(5, "is missing, and 1-6 stands in its place");
    }

    private void found(int number, String why) {
        assertThat(trail.verified()).isEqualTo(broken(number, why));
        assertThat(trail.verified(Optional.of(new Checkpoint(Entries.NINE, trail.heads()))))
                .isEqualTo(broken(number, why));
    }

    private static Broken broken(int number, String why) {
        return new Broken(new AuditId("1", number), why);
    }

    private static AuditLink at(int number, AuditLink link) {
        return new AuditLink(new AuditId("1", number), link.text(), link.hash(), link.words());
    }

    private static AuditLink with(AuditLink link, String text, String hash) {
        return new AuditLink(link.id(), text, hash, link.words());
    }

    private static AuditLink saying(AuditLink link, String salt, String words) {
        return new AuditLink(link.id(), link.text(), link.hash(), Optional.of(new SealedWords(salt, words)));
    }
}
