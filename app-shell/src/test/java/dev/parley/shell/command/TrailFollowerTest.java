package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditedRun;
import dev.parley.domain.audit.MemoryAuditTrail;
import dev.parley.domain.audit.MemoryPseudonyms;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.shell.render.AuditView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrailFollowerTest {
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final VirtualTime time = new VirtualTime();
    private final List<Instant> waits = new ArrayList<>();

    @Test
    void comesByWhatIsAppendedUntilSomebodyHasEnough() {
        run("before").begin("a", 1);
        List<AuditRecord> last = trail.latest(AuditFilter.EVERYTHING, 10);
        Waiter waiter = when -> {
            waits.add(when);
            time.waitUntil(when);
            if (waits.size() == 2) {
                run("later").begin("b", 1);
                run("later").end("all-said");
            } else if (waits.size() == 4) {
                throw new WaitInterrupted(null);
            }
        };

        Iterator<AuditView> all = new TrailFollower(trail, AuditFilter.EVERYTHING, time, waiter).behind(last, () -> {});

        List<String> seen = new ArrayList<>();
        all.forEachRemaining(view -> seen.add(view.id()));
        assertThat(seen).containsExactly("1-1", "1-2", "1-3");
        assertThat(waits.getFirst()).isEqualTo(VirtualTime.START.plus(Duration.ofSeconds(1)));
    }

    @Test
    void showsNothingTwiceThatCameWhileItBegan() {
        var follower = new TrailFollower(trail, AuditFilter.EVERYTHING, time, when -> {
            throw new WaitInterrupted(null);
        });
        run("between").begin("a", 1);

        List<String> seen = new ArrayList<>();
        follower.behind(trail.latest(AuditFilter.EVERYTHING, 10), () -> {})
                .forEachRemaining(view -> seen.add(view.id()));

        assertThat(seen).containsExactly("1-1");
    }

    private AuditedRun run(String id) {
        var redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);
        return new AuditedRun(trail, "test", id, redactor, time);
    }
}
