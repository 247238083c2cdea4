package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunSetupTest {

    @Test
    void itsOptionsAreFoundByTheirNames() {
        RunSetup setup = with("--tag=a b", "--tag=c=d", "--tagged=x", "--pass-rate=90");

        assertThat(setup.option("--tag")).containsExactly("a b", "c=d");
        assertThat(setup.option("--guard")).isEmpty();
        assertThat(setup.requiredRate()).contains(0.9);
        assertThat(with("--pass-rate=often").requiredRate()).isEmpty();
        assertThat(with().requiredRate()).isEmpty();
    }

    private static RunSetup with(String... options) {
        return new RunSetup(
                new RunId("r1"),
                "nightly",
                "sandbox",
                List.of(),
                List.of(options),
                1,
                1,
                0,
                7,
                Instant.EPOCH,
                1,
                Map.of(),
                Optional.empty());
    }
}
