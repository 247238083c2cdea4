package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process of another machine cannot be asked whether it is alive: it was seen lately, or it was not. */
class OtherHostsIT {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgresWithTables();

    private final VirtualTime time = new VirtualTime();

    @Test
    void itIsTakenForAliveForAnHour() {
        try (Store there = open("there");
                Store here = open("here")) {
            there.auditTrail().append(Entries.opening("c", AuditEntry.INTENDED));
            time.pass(Duration.ofMinutes(59));
            assertThat(isInUse(here)).isTrue();
            time.pass(Duration.ofMinutes(2));
            assertThat(isInUse(here)).isFalse();
            there.auditTrail().append(Entries.opening("c", AuditEntry.DONE));

            assertThat(isInUse(here)).isTrue();
        }
    }

    @Test
    void itIsGoneWhenItSaidSo() {
        try (Store here = open("here")) {
            try (Store there = open("there")) {
                there.auditTrail().append(Entries.opening("c", AuditEntry.INTENDED));
            }
            assertThat(isInUse(here)).isFalse();
            assertThat(here.conversations().looseEnds()).hasSize(1);
        }
    }

    private static boolean isInUse(Store store) {
        return store.conversations().find(new ConversationId("c")).orElseThrow().inUse();
    }

    private Store open(String host) {
        var life = new Stores.Life(new ProcessMark(host, 1, Instant.EPOCH), Set.of());
        return Store.open(fixture.settings(), time, time, life, Stores::unguessable);
    }
}
