package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseSeedTest {
    private static final CaseKey FIRST = new CaseKey("scenarios/orders.yaml", "Track an order", 1);

    @Test
    void everyExecutionHasASeedOfItsOwn() {
        Set<Long> seeds = new HashSet<>();
        for (int repetition = 1; repetition <= 100; repetition++) {
            for (int attempt = 0; attempt < 3; attempt++) {
                for (String scenario : new String[] {"a", "b", "Track an order"}) {
                    for (String file : new String[] {"x.yaml", "y.yaml"}) {
                        seeds.add(CaseSeed.of(7, new CaseKey(file, scenario, repetition), attempt));
                    }
                }
            }
        }

        assertThat(seeds).hasSize(100 * 3 * 3 * 2);
    }

    @Test
    void theFolderThatAFileIsNamedByChangesNothing() {
        assertThat(CaseSeed.of(7, new CaseKey("/srv/acme/scenarios/orders.yaml", "Track an order", 1), 0))
                .isEqualTo(CaseSeed.of(7, FIRST, 0))
                .isEqualTo(CaseSeed.of(7, new CaseKey("..\\orders.yaml", "Track an order", 1), 0))
                .isNotEqualTo(CaseSeed.of(7, new CaseKey("returns.yaml", "Track an order", 1), 0));
    }

    @Test
    void whateverAnExecutionWasDrawnFromThereIsARunSeedThatLeadsThereAtOnce() {
        var chance = new Random(1);
        IntStream.range(0, 10_000).forEach(i -> {
            long run = chance.nextLong();
            var key = new CaseKey("f" + chance.nextInt() + ".yaml", "s" + chance.nextInt(), 1 + chance.nextInt(9999));
            long drawn = CaseSeed.of(run, key, chance.nextInt(10));

            assertThat(CaseSeed.of(CaseSeed.ofRun(drawn, key), new CaseKey(key.source(), key.scenario(), 1), 0))
                    .isEqualTo(drawn);
        });
    }

    @Test
    void aFirstAttemptIsHadAgainWithTheSeedOfItsOwnRun() {
        assertThat(CaseSeed.ofRun(CaseSeed.of(7, FIRST, 0), FIRST)).isEqualTo(7);
        assertThat(CaseSeed.ofRun(CaseSeed.of(7, FIRST, 1), FIRST)).isNotEqualTo(7);
    }
}
