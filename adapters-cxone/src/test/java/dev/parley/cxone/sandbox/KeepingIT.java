package dev.parley.cxone.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingIT {
    private final VirtualTime time = new VirtualTime();

    @TempDir
    private Path folder;

    private Probe start() {
        return Probe.of(time, SandboxSettings.inFolder(folder, time, time));
    }

    @Test
    void a_conversation_survives_the_command_that_began_it() {
        String id;
        String token;
        try (Probe first = start()) {
            id = first.open("order-bot");
            first.send(id, "Track order 12345");
            token = first.token();
        }
        time.pass(Duration.ofMinutes(1));
        try (Probe second = start()) {
            second.use(token);
            assertThat(second.texts(id))
                    .as("the answer came while nobody was there")
                    .hasSize(4);
            second.say(id, "I want to return it");
            assertThat(second.texts(id)).contains("Order 12345 may come back to us within 30 days.");
        }
    }

    @Test
    void memory_forgets() {
        String id;
        try (Probe first = Probe.calm()) {
            id = first.open("order-bot");
        }
        try (Probe second = Probe.calm()) {
            assertThat(second.get("/conversations/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void two_sandboxes_on_one_folder_agree() {
        try (Probe one = start();
                Probe two = start()) {
            String id = one.open("order-bot");
            two.use(one.token());
            assertThat(two.send(id, "Hello", "Idempotency-Key", "k").status()).isEqualTo(201);
            assertThat(one.send(id, "Hello", "Idempotency-Key", "k").status()).isEqualTo(201);
            time.pass(Duration.ofMinutes(1));
            assertThat(one.texts(id)).isEqualTo(two.texts(id)).hasSize(2);
            two.api("PUT", "/conversations/" + id, "{\"state\":\"closed\"}");
            assertThat(one.state(id)).isEqualTo("closed");
        }
    }

    @Test
    void both_may_write_at_once() throws InterruptedException, ExecutionException {
        try (Probe one = start();
                Probe two = start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            two.use(one.token());
            List<Callable<Integer>> sends = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String id = one.open("order-bot");
                ids.add(id);
                sends.add(() -> one.send(id, "Hello").status());
                sends.add(() -> two.send(id, "Returns").status());
            }
            for (Future<Integer> sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(201);
            }
            time.pass(Duration.ofMinutes(1));
            assertThat(ids).allSatisfy(id -> assertThat(one.texts(id)).hasSize(4));
        }
    }

    @Test
    void resetting_empties_it_while_it_goes_on_serving() {
        try (Probe probe = start()) {
            String id = probe.open("order-bot");
            probe.sandbox.reset();
            assertThat(probe.get("/conversations/" + id).status())
                    .as("the token is gone, too")
                    .isEqualTo(401);
            probe.use(probe.newToken("sandbox", "sandbox"));
            assertThat(probe.get("/conversations/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void data_of_the_version_before_is_brought_up_to_this_one() {
        String id;
        try (Probe probe = start()) {
            id = probe.open("order-bot");
            probe.say(id, "Hello");
        }
        try (Database database = Database.open(Optional.of(folder))) {
            database.write(sql -> sql.run("ALTER TABLE interaction DROP COLUMN attachments"));
            database.write(sql -> sql.run("PRAGMA user_version = 1"));
        }
        try (Probe probe = start()) {
            assertThat(probe.texts(id)).hasSize(2).first().isEqualTo("Hello");
            probe.say(id, "Track order 12345");
            probe.say(id, "Returns");
            assertThat(probe.history(id).getLast().path("attachments")).hasSize(1);
        }
    }

    @Test
    void data_of_another_version_is_refused_in_words_and_may_be_reset() {
        start().close();
        try (Database database = Database.open(Optional.of(folder))) {
            database.write(sql -> sql.run("PRAGMA user_version = 99"));
        }
        assertThatThrownBy(this::start)
                .isInstanceOf(SandboxException.class)
                .hasMessageContainingAll("schema 99", "sandbox reset");
        Sandbox.reset(folder);
        start().close();
    }

    @Test
    void a_folder_that_cannot_be_used_is_named() throws java.io.IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> Probe.of(time, SandboxSettings.inFolder(file, time, time)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining(file.toString());
        Files.writeString(folder.resolve("sandbox.db"), "this is no database, and it is long enough to be read as one");
        assertThatThrownBy(this::start).isInstanceOf(SandboxException.class).hasMessageContaining(folder.toString());
    }

    @Test
    void calls_are_counted_by_route_and_kept() {
        try (Probe probe = start()) {
            String id = probe.open("order-bot");
            probe.send(id, "Hello");
            probe.history(id);
            probe.get("/conversations/" + id);
            Calls calls = probe.sandbox.calls();
            assertThat(calls.of(Route.TOKEN)).isEqualTo(1);
            assertThat(calls.of(Route.CREATE)).isEqualTo(1);
            assertThat(calls.of(Route.SEND)).isEqualTo(1);
            assertThat(calls.of(Route.INTERACTIONS)).isEqualTo(1);
            assertThat(calls.of(Route.LOOK)).isEqualTo(1);
            assertThat(calls.total()).isEqualTo(5);
        }
        try (Probe probe = start()) {
            probe.get("/conversations");
            assertThat(probe.sandbox.calls().total()).isEqualTo(2);
            assertThat(probe.sandbox.callsEver().total()).isEqualTo(7);
            assertThat(probe.sandbox.callsEver().of(Route.TOKEN)).isEqualTo(2);
        }
    }
}
