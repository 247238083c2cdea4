package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.audit.Verification.Holds;
import dev.parley.domain.audit.Verification.TornTail;
import dev.parley.domain.context.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a trail ends, and what proves it. */
class VerifyEndTest {
    private final TamperedTrail trail = TamperedTrail.ofTurns(8);

    @Test
    void aLostEndIsFoundByTheStoresOwnHead() {
        trail.remove(8);
        trail.remove(7);

        assertThat(trail.verified()).isEqualTo(broken(7, "is missing, and the store knows of 8"));
    }

    @Test
    void aLostEndThatTheStoreForgotTooIsTornAgainstACheckpoint() {
        Checkpoint kept = checkpoint();
        trail.cut(5);

        assertThat(trail.verified()).isInstanceOf(Holds.class);
        assertThat(trail.verified(Optional.of(kept))).isEqualTo(new TornTail("1", 5, 8));
    }

    @Test
    void aTrailThatIsGoneIsTornAgainstACheckpoint() {
        assertThat(new TamperedTrail().verified(Optional.of(checkpoint()))).isEqualTo(new TornTail("1", 0, 8));
    }

    @Test
    void aLostEndThatWasWrittenAnewIsNotTornButChanged() {
        Checkpoint kept = checkpoint();
        trail.cut(5);
        for (int number = 6; number <= 9; number++) {
            trail.append(Entries.turn("a", number));
        }

        assertThat(trail.verified()).isInstanceOf(Holds.class);
        assertThat(trail.verified(Optional.of(kept)))
                .isEqualTo(broken(
                        8,
                        "is not the one that the checkpoint of " + kept.at()
                                + " names: it, or one before it, was written anew"));
    }

    @Test
    void aTrailThatWentOnHoldsAgainstAnEarlierCheckpoint() {
        Checkpoint kept = checkpoint();
        trail.append(Entries.turn("a", 9));
        trail.append("2", Entries.turn("b", 1));

        assertThat(trail.verified(Optional.of(kept))).isInstanceOf(Holds.class);
    }

    @Test
    void aHeadThatKnowsTooLittleIsFound() {
        trail.heads.put("1", trail.row(6).head());

        assertThat(trail.verified()).isEqualTo(broken(7, "stands behind the last record that the store knows"));
    }

    @Test
    void aHeadWithAnotherHashIsFound() {
        trail.heads.put("1", new ChainHead("1", 8, trail.row(7).hash()));

        assertThat(trail.verified()).isEqualTo(broken(8, "is not the last record that the store knows"));
    }

    @Test
    void aHeadOfAChainWithoutRecordsIsFound() {
        trail.heads.put("2", new ChainHead("2", 0, trail.row(7).hash()));

        assertThat(trail.verified())
                .isEqualTo(new Broken(new AuditId("2", 1), "is not the last record that the store knows"));
    }

    @Test
    void aRecordBehindTheHeadIsFound() {
        ChainHead before = trail.head("1");
        trail.append(Entries.turn("a", 9));
        trail.heads.put("1", before);

        assertThat(trail.verified()).isEqualTo(broken(9, "stands behind the last record that the store knows"));
    }

    @Test
    void theHeadOfTheOnlyChainThatIsGoneIsFound() {
        trail.heads.clear();

        assertThat(trail.verified()).isEqualTo(broken(1, "stands on a chain that the store does not know"));
    }

    @Test
    void theHeadOfOneChainThatIsGoneIsFoundByACheckpointWhereverItIsKept() {
        trail.append("2", Entries.turn("b", 1));
        Checkpoint kept = checkpoint();
        ChainHead head = trail.heads.remove("1");
        assertThat(trail.verified(Optional.of(kept)))
                .isEqualTo(broken(1, "stands behind the last record that the store knows"));

        trail.heads.put("1", head);
        trail.append("2", taken(kept));
        assertThat(trail.verified()).isInstanceOf(Holds.class);
        trail.heads.remove("1");
        assertThat(trail.verified()).isEqualTo(broken(8, "is not the one that a checkpoint on the trail names"));
    }

    @Test
    void aLostEndIsFoundByACheckpointOnAnotherChain() {
        trail.append("2", taken(checkpoint()));
        trail.cut(5);

        assertThat(trail.verified()).isEqualTo(broken(8, "is not the one that a checkpoint on the trail names"));
    }

    @Test
    void whatIsAppendedMeanwhileIsNoFault() {
        var busy = new ForwardingAuditTrail(trail) {
            @Override
            public List<AuditLink> links(String chain, long behind, int atMost) {
                append(Entries.turn("a", 9));
                return super.links(chain, behind, atMost);
            }
        };

        assertThat(new VerifyTrail(busy, JsonReader::object).verify(Optional.of(checkpoint())))
                .isInstanceOfSatisfying(
                        Holds.class, holds -> assertThat(holds.records()).isEqualTo(8));
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(Entries.NINE, trail.heads());
    }

    private static AuditEntry taken(Checkpoint checkpoint) {
        var scratch = new ForwardingAuditTrail() {
            @Override
            public List<ChainHead> heads() {
                List<ChainHead> own = super.heads();
                return own.isEmpty() ? checkpoint.heads() : own;
            }
        };
        new Checkpoints(scratch).take(Entries.NINE);
        return scratch.chain("1", 0, 1).getFirst().entry();
    }

    private static Broken broken(int number, String why) {
        return new Broken(new AuditId("1", number), why);
    }
}
