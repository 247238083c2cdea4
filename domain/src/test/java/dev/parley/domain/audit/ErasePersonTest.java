package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.audit.ErasePerson.Words;
import dev.parley.domain.conversation.ConversationId;
import org.junit.jupiter.api.Test;

class ErasePersonTest {
    private static final ConversationId HERS = Entries.id("hers");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final WordsElsewhere elsewhere = new WordsElsewhere();
    private final ErasePerson erasing = new ErasePerson(trail, new MemoryPseudonyms(), elsewhere, () -> Entries.NINE);

    @Test
    void wordsElsewhereAreToldAndErasedToo() {
        elsewhere.hold(HERS, 3);

        assertThat(erasing.isConcerned(HERS)).isTrue();
        assertThat(erasing.erasable(HERS)).isEqualTo(new Words(0, 3));
        assertThat(erasing.erase(HERS)).isEqualTo(new Words(0, 3));
        assertThat(erasing.erasable(HERS)).isEqualTo(Words.NONE);
        assertThat(erasing.isConcerned(HERS)).isFalse();
        assertThat(trail.of(HERS)).hasSize(1);
    }

    @Test
    void whatIsElsewhereGoesFirstBecauseTheTrailLeadsThere() {
        elsewhere.hold(HERS, 1);
        elsewhere.atErasure(() -> {
            throw new IllegalStateException("the disk is full");
        });

        assertThatThrownBy(() -> erasing.erase(HERS)).hasMessage("the disk is full");
        assertThat(trail.of(HERS)).isEmpty();
        assertThat(erasing.isConcerned(HERS)).isTrue();
    }
}
