package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification.Holds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint is one word, taken from a trail and held against it later. */
class CheckpointTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final Checkpoint TWO = new Checkpoint(
            Instant.parse("2026-01-15T09:00:00.123456Z"),
            List.of(new ChainHead("2", 7, HASH), new ChainHead("1", 4_711, HASH)));

    @Test
    void aCheckpointIsReadAsItIsWritten() {
        assertThat(TWO.text())
                .isEqualTo("parley1/2026-01-15T09:00:00.123456Z/1-4711-" + HASH + ",2-7-" + HASH)
                .doesNotContainAnyWhitespaces();
        assertThat(Checkpoint.parse(TWO.text())).contains(TWO);
        assertThat(Checkpoint.parse("  " + TWO.text() + "\n")).contains(TWO);
        assertThat(TWO.count()).isEqualTo(4_718);
    }

    @Test
    void aCheckpointOfAnEmptyTrailIsOneToo() {
        var none = new Checkpoint(Entries.NINE, List.of());

        assertThat(Checkpoint.parse(none.text())).contains(none);
        assertThat(none.count()).isZero();
    }

    @Test
    void theOrderOfTheHeadsDoesNotMatter() {
        assertThat(new Checkpoint(TWO.at(), TWO.heads().reversed())).isEqualTo(TWO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parley1",
                "parley1//",
                "parley2/2026-01-15T09:00:00Z/",
                "parley1/yesterday/",
                "parley1/2026-01-15T09:00:00Z",
                "parley1/2026-01-15T09:00:00Z/1-1-abc",
                "parley1/2026-01-15T09:00:00Z/1-1-0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "parley1/2026-01-15T09:00:00Z/1-1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,",
                "parley1/2026-01-15T09:00:00Z/1--1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "parley1/2026-01-15T09:00:00Z/-1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "parley1/2026-01-15T09:00:00Z/1-9999999999999999999-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "parley1/2026-01-15T09:00:00Z/1-1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef/more"
            })
    void whatIsNoCheckpointIsNotTakenForOne(String text) {
        assertThat(Checkpoint.parse(text)).isEmpty();
    }

    @Test
    void aChainThatIsNamedTwiceMakesNoCheckpoint() {
        String head = "1-1-" + HASH;

        assertThat(Checkpoint.parse("parley1/2026-01-15T09:00:00Z/" + head + "," + head))
                .isEmpty();
    }

    @Test
    void takingOneIsARecordThatNamesTheHeadsBeforeIt() {
        var trail = new TamperedTrail();
        trail.append("1", Entries.turn("a", 1));
        trail.append("2", Entries.turn("b", 1));
        List<ChainHead> before = trail.heads();
        Checkpoint taken = new Checkpoints(trail).take(Entries.NINE);
        AuditEntry entry = trail.chain("1", 1, 1).getFirst().entry();

        assertThat(entry.kind()).isEqualTo(AuditKind.CHECKPOINT);
        assertThat(entry.timestamp()).isEqualTo(Entries.NINE);
        assertThat(Checkpoints.heads(entry.details())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(taken).isEqualTo(new Checkpoint(Entries.NINE, trail.heads()));
        assertThat(trail.verified(Optional.of(taken))).isInstanceOf(Holds.class);
    }

    @Test
    void theFirstRecordOfATrailMayBeACheckpoint() {
        var trail = new TamperedTrail();

        assertThat(new Checkpoints(trail).take(Entries.NINE).count()).isEqualTo(1);
        assertThat(trail.verified()).isInstanceOf(Holds.class);
    }

    @Test
    void whatOthersAppendMeanwhileDoesNotConfuseIt() {
        var trail = new TamperedTrail();
        trail.append(Entries.turn("a", 1));
        var busy = new ForwardingAuditTrail(trail) {
            @Override
            public AuditRecord append(AuditEntry entry) {
                AuditRecord record = super.append(entry);
                super.append(Entries.turn("a", 2));
                trail.append("2", Entries.turn("b", 1));
                return record;
            }
        };
        Checkpoint taken = new Checkpoints(busy).take(Entries.NINE);

        assertThat(taken.heads()).extracting(ChainHead::count).containsExactly(2L, 1L);
        assertThat(trail.verified(Optional.of(taken))).isInstanceOf(Holds.class);
    }
}
