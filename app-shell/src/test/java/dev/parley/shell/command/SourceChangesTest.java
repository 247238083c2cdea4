package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceChangesTest {
    private static final Path A = Path.of("a.yaml");
    private static final Path B = Path.of("b.yaml");
    private static final FileStamps BEFORE = new FileStamps(Map.of(A, "1", B, "1"));
    private static final FileStamps HALF = new FileStamps(Map.of(A, "2", B, "1"));
    private static final FileStamps WHOLE = new FileStamps(Map.of(A, "3", B, "1"));

    private final VirtualTime time = new VirtualTime();
    private final SourceChanges changes = new SourceChanges(time, time);

    @Test
    void aChangeIsToldWhenItHasSettled() {
        Deque<FileStamps> looks = new ArrayDeque<>(List.of(BEFORE, BEFORE, HALF, WHOLE, WHOLE));

        assertThat(changes.await(BEFORE, looks::remove)).isEqualTo(WHOLE);
        assertThat(looks).isEmpty();
        assertThat(Duration.between(VirtualTime.START, time.instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aChangeThatIsTakenBackIsNone() {
        Deque<FileStamps> looks = new ArrayDeque<>(List.of(HALF, BEFORE, BEFORE, WHOLE, WHOLE));

        assertThat(changes.await(BEFORE, looks::remove)).isEqualTo(WHOLE);
    }

    @Test
    void whoeverInterruptsEndsTheWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> changes.await(BEFORE, () -> BEFORE)).isInstanceOf(WaitInterrupted.class);
    }

    @Test
    void whatWasWrittenCameOrWentIsAChange() {
        assertThat(HALF.since(BEFORE)).containsExactly(A);
        assertThat(new FileStamps(Map.of(A, "1")).since(BEFORE)).containsExactly(B);
        assertThat(BEFORE.since(new FileStamps(Map.of(B, "1")))).containsExactly(A);
        assertThat(BEFORE.since(BEFORE)).isEmpty();
    }
}
