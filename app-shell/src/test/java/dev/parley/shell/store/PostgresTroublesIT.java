package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.Secret;
import dev.parley.shell.store.StoreException.Kind;
import dev.parley.shell.store.StoreSettings.Shared;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the user hears when the server is not as it should be. No message holds the password. */
class PostgresTroublesIT {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.postgres();

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        StoreException e = refusal("postgresql://ann:s3cret@localhost:1/parley");

        assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(e.what()).isEqualTo("the store, PostgreSQL database 'parley' on localhost:1, cannot be reached");
    }

    @Test
    void aHostThatIsNotThereIsNamed() {
        assertThat(refusal("postgresql://ann:s3cret@no.such.host.invalid/parley")
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aDatabaseThatDoesNotExistIsNamed() {
        StoreException e =
                refusal("postgresql://postgres:s3cret@localhost:" + PostgresServer.port() + "/nobodys_database");

        assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(e.what()).endsWith("does not exist");
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        PostgresServer.run("postgres", "DROP ROLE IF EXISTS nobody");
        StoreException e = refusal("postgresql://nobody:s3cret@localhost:" + PostgresServer.port() + "/"
                + ((Shared) fixture.settings()).database());

        assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS);
    }

    @Test
    void whoMayNotMakeTablesIsTold() {
        PostgresServer.run("postgres", "DROP ROLE IF EXISTS reader");
        PostgresServer.run("postgres", "CREATE ROLE reader LOGIN PASSWORD 's3cret'");
        StoreException e = refusal("postgresql://reader:s3cret@localhost:" + PostgresServer.port() + "/"
                + ((Shared) fixture.settings()).database());

        assertThat(e.kind()).isEqualTo(Kind.UNWRITABLE);
    }

    @Test
    void aSchemaOfItsOwnKeepsTheStoreApartFromOtherTables() {
        PostgresServer.run(fixture.settings(), "CREATE TABLE theirs (x INTEGER)");
        Shared shared = (Shared) fixture.settings();
        var own =
                new Shared(shared.host(), shared.database(), "currentSchema=parley", shared.user(), shared.password());
        for (int again = 1; again <= 2; again++) {
            try (Store store = Stores.open(own)) {
                store.auditTrail().append(Entries.turn("c", again));
                assertThat(store.auditTrail().heads().getFirst().count()).isEqualTo(again);
            }
        }
    }

    @Test
    void aConnectionThatTheServerEndsIsReplaced() {
        fixture.trail().append(Entries.turn("c", 1));
        PostgresServer.run(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + ((Shared) fixture.settings()).database() + "'");

        fixture.trail().append(Entries.turn("c", 2));

        assertThat(fixture.trail().heads())
                .singleElement()
                .satisfies(head -> assertThat(head.count()).isEqualTo(2));
        StoreKit.assertHolds(fixture.trail());
    }

    @Test
    void aServerThatTellsTooEarlyIsMadeToWait() {
        PostgresServer.run(
                fixture.settings(),
                "ALTER DATABASE " + ((Shared) fixture.settings()).database() + " SET synchronous_commit = off");
        var dialect = new PostgresDialect((Shared) fixture.settings());
        var patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane writer = new Lane(dialect, patience, true);
                Lane reader = new Lane(dialect, patience, false)) {
            assertThat(writer.transact(PostgresTroublesIT::durability)).contains("on");
            assertThat(reader.transact(PostgresTroublesIT::durability)).contains("off");
        }
    }

    private static Optional<String> durability(Sql sql) {
        return sql.first("SHOW synchronous_commit", row -> row.getString(1));
    }

    @Test
    void nobodyWritesToTheUsersStreams() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var bytes = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            assertThat(refusal("postgresql://ann:s3cret@localhost:1/parley").kind())
                    .isEqualTo(Kind.UNREACHABLE);
            fixture.trail().append(Entries.turn("c", 1));
            PostgresServer.run(fixture.settings(), "DELETE FROM audit_head");
            assertThatThrownBy(() -> fixture.trail().append(Entries.turn("c", 2)))
                    .isInstanceOf(StoreException.class);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.contains("zonky")))
                .isEmpty();
    }

    private static StoreException refusal(String url) {
        StoreException e = catchThrowableOfType(
                StoreException.class,
                () -> Stores.open(StoreSettings.at(url, Optional.empty(), Optional.of(Secret.of("s3cret"))))
                        .close());
        for (Throwable at = e; at != null; at = at.getCause()) {
            assertThat(String.valueOf(at.getMessage())).doesNotContain("s3cret");
        }
        assertThat(e.hint()).doesNotContain("s3cret");
        Stores.assertDocumented(e);
        return e;
    }
}
