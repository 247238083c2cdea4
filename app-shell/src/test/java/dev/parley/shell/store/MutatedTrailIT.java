package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Checkpoint;
import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Whatever somebody changes in a stored trail is found, given a checkpoint that was kept elsewhere. */
class MutatedTrailIT {
    private static final int MUTATIONS = 10_000;
    private static final long SEED = 20_261_122;

    private MutableTrail trail;
    private List<String> untouched;

    @BeforeEach
    void write() throws SQLException {
        trail = new MutableTrail("mutated");
        untouched = trail.content();
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void tenThousandMutationsAreFoundEachOfThem() {
        Random random = new Random(SEED);
        Mutation[] ways = Mutation.values();
        Map<Mutation, Integer> found = new EnumMap<>(Mutation.class);
        for (int i = 0; i < MUTATIONS; i++) {
            Mutation way = ways[i % ways.length];
            Verification verdict = mutated(way, random, Optional.of(trail.kept()));
            assertThat(verdict).as("mutation %d, %s", i, way).isNotInstanceOf(Verification.Holds.class);
            found.merge(way, 1, Integer::sum);
        }
        assertThat(found).hasSize(ways.length);
        assertThat(trail.content()).isEqualTo(untouched);
    }

    @Test
    void theTrailItselfHolds() {
        assertThat(verify(Optional.of(trail.kept()))).isInstanceOf(Verification.Holds.class);
    }

    /** Why a checkpoint is worth keeping: whoever knows how the chain is made can make another one. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "WRITES_ALL_BEHIND_A_RECORD_ANEW",
                "PUTS_IN_A_RECORD_AND_WRITES_ALL_BEHIND_IT_ANEW",
                "DELETES_EVERYTHING"
            },
            mode = Mode.INCLUDE)
    void withoutACheckpointACarefulHandIsNotFound(Mutation way) {
        assertThat(mutated(way, new Random(SEED), Optional.empty())).isInstanceOf(Verification.Holds.class);
    }

    private Verification mutated(Mutation way, Random random, Optional<Checkpoint> kept) {
        for (int tries = 0; tries < 100; tries++) {
            trail.begin();
            try {
                way.change(random, trail);
                if (!trail.content().equals(untouched)) {
                    return verify(kept);
                }
            } finally {
                trail.putBack();
            }
        }
        throw new AssertionError(way + " changes nothing");
    }

    private Verification verify(Optional<Checkpoint> kept) {
        return new VerifyTrail(trail.trail(), StoredJson::object).verify(kept);
    }
}
