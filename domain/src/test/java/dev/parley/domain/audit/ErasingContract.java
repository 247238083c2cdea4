package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.erasure;
import static dev.parley.domain.audit.Entries.id;
import static dev.parley.domain.audit.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is gone, and what stays, when an {@link AuditTrail} erases the words of a conversation. */
public interface ErasingContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void erasedWordsAreGoneWhereverTheyCouldBeRead() {
        AuditRecord said = trail().append(turn("a", 1));
        trail().erase(id("a"), erasure("a"));
        var erased = new AuditRecord(said.id(), said.entry().saying(AuditWords.NONE), true);

        assertThat(trail().of(id("a"))).contains(erased).doesNotContain(said);
        assertThat(trail().latest(AuditFilter.EVERYTHING, 10)).contains(erased).doesNotContain(said);
        assertThat(trail().chain(said.id().chain(), 0, 10)).contains(erased).doesNotContain(said);
        assertThat(trail().links(said.id().chain(), 0, 10))
                .filteredOn(link -> link.id().equals(said.id()))
                .extracting(AuditLink::words)
                .containsExactly(Optional.empty());
    }

    @Test
    default void whatIsHashedStaysAsItWas() {
        AuditId id = trail().append(turn("a", 1)).id();
        AuditLink before = trail().links(id.chain(), 0, 1).getFirst();
        trail().erase(id("a"), erasure("a"));

        assertThat(trail().links(id.chain(), 0, 1))
                .containsExactly(new AuditLink(before.id(), before.text(), before.hash(), Optional.empty()));
    }

    @Test
    default void itTellsHowManyRecordsLostTheirWords() {
        trail().append(turn("a", 1));
        trail().append(turn("a", 1, "silent"));
        trail().append(turn("b", 1));
        trail().append(turn("a", 2));

        assertThat(trail().erase(id("a"), erasure("a"))).isEqualTo(2);
    }

    @Test
    default void aRecordThatHadNoWordsIsNotErased() {
        AuditRecord silent = trail().append(turn("a", 1, "silent"));
        trail().erase(id("a"), erasure("a"));

        assertThat(trail().of(id("a"))).contains(silent);
    }

    @Test
    default void otherConversationsKeepTheirWords() {
        AuditRecord other = trail().append(turn("b", 1));
        AuditRecord alike = trail().append(turn("A", 1));
        trail().append(turn("a", 1));
        trail().erase(id("a"), erasure("a"));

        assertThat(trail().of(id("b"))).containsExactly(other);
        assertThat(trail().of(id("A"))).containsExactly(alike);
    }

    @Test
    default void anErasureIsARecordThatSaysHowFarItReaches() {
        AuditRecord last = trail().append(turn("a", 1));
        AuditEntry asked = erasure("a").saying(new AuditWords(Optional.empty(), List.of(), List.of(), note()));
        trail().erase(id("a"), asked);
        AuditRecord record = trail().of(id("a")).getLast();

        assertThat(Entries.detailed(asked.details(), record.entry())).isEqualTo(asked);
        assertThat(UpTo.of(record).get(last.id().chain())).isEqualTo(last.id().number());
        assertThat(record.erased()).isFalse();
    }

    @Test
    default void anErasureKeepsTheDetailsThatItIsGiven() {
        trail().append(turn("a", 1));
        trail().erase(id("a"), Entries.detailed(UpTo.detail("askedFor", 7), erasure("a")));

        assertThat(trail().of(id("a")).getLast().entry().details().members())
                .containsKey(AuditTrail.UP_TO)
                .containsAllEntriesOf(UpTo.detail("askedFor", 7).members());
    }

    @Test
    default void aRepeatErasesNothingMoreAndIsASecondRecord() {
        trail().append(turn("a", 1));
        trail().erase(id("a"), erasure("a"));

        assertThat(trail().erase(id("a"), erasure("a"))).isZero();
        assertThat(trail().of(id("a")))
                .extracting(record -> record.entry().kind())
                .containsExactly(AuditKind.TURN, AuditKind.ERASURE, AuditKind.ERASURE);
    }

    @Test
    default void whatIsSaidAfterAnErasureKeepsItsWords() {
        trail().append(turn("a", 1));
        trail().erase(id("a"), erasure("a"));
        trail().append(turn("a", 2));

        assertThat(trail().of(id("a")).getLast().entry()).isEqualTo(turn("a", 2));
    }

    private static Optional<String> note() {
        return Optional.of("the visitor asked for it");
    }
}
