package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.audit.ErasePerson.Words;
import dev.parley.domain.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasePersonTest {
    private static final ConversationId HERS = Entries.id("hers");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final WordsElsewhere runs = new WordsElsewhere();
    private final WordsElsewhere syncs = new WordsElsewhere();
    private final ErasePerson erasing = new ErasePerson(trail, new MemoryPseudonyms(), runs, syncs, () -> Entries.NINE);

    @Test
    void wordsElsewhereAreToldAndErasedToo() {
        runs.hold(HERS, 3);
        syncs.hold(HERS, 2);

        assertThat(erasing.isConcerned(HERS)).isTrue();
        assertThat(erasing.erasable(HERS)).isEqualTo(new Words(0, 3, 2));
        assertThat(erasing.erase(HERS)).isEqualTo(new Words(0, 3, 2));
        assertThat(erasing.erasable(HERS)).isEqualTo(Words.NONE);
        assertThat(erasing.isConcerned(HERS)).isFalse();
        assertThat(trail.of(HERS)).hasSize(1);
    }

    @Test
    void whoHasWordsInASyncAloneIsConcerned() {
        syncs.hold(HERS, 1);

        assertThat(erasing.isConcerned(HERS)).isTrue();
        assertThat(erasing.erase(HERS)).isEqualTo(new Words(0, 0, 1));
        assertThat(erasing.isConcerned(HERS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsElsewhereGoesFirstBecauseTheTrailLeadsThere(boolean ofRuns) {
        WordsElsewhere elsewhere = ofRuns ? runs : syncs;
        elsewhere.hold(HERS, 1);
        elsewhere.atErasure(() -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(() -> erasing.erase(HERS)).hasMessage("the disk is full");
        assertThat(trail.of(HERS)).isEmpty();
        assertThat(erasing.isConcerned(HERS)).isTrue();
    }
}
