package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.KitRun;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit turns red for each broken trail, in exactly the tests that are about what is broken. */
class AuditTrailCanaryTest {

    @ParameterizedTest
    @MethodSource("dev.parley.domain.audit.BrokenAuditTrail#all")
    void theKitFindsWhatIsBroken(BrokenAuditTrail broken) {
        BrokenAuditTrail.UNDER_TEST.set(broken);
        try {
            assertThat(KitRun.redTestsOf(MutantAuditTrailKit.class)).isEqualTo(new TreeSet<>(broken.reds()));
        } finally {
            BrokenAuditTrail.UNDER_TEST.remove();
        }
    }

    @Test
    void everyTestOfTheKitHasACanary() {
        Set<String> named = new TreeSet<>();
        BrokenAuditTrail.all().map(BrokenAuditTrail::reds).forEach(named::addAll);

        assertThat(named).isEqualTo(KitRun.testsOf(AuditTrailContract.class));
    }
}
