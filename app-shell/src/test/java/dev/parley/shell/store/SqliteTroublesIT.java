package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.store.StoreException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the user hears when the file or the disk is not as it should be. */
class SqliteTroublesIT {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.sqlite();

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        fixture.trail().append(Entries.turn("c", 1));

        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(file().resolveSibling("parley.db" + suffix))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        Files.writeString(file(), "Dear diary, ".repeat(1000));

        assertThat(refusal()).satisfies(e -> {
            assertThat(e.kind()).isEqualTo(Kind.FOREIGN);
            assertThat(e.what()).isEqualTo("the file " + file() + " is no store of Parley");
        });
        assertThat(Files.readString(file())).startsWith("Dear diary, ");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        for (int i = 0; i < 200; i++) {
            fixture.trail().append(Entries.turn("c", i));
        }
        fixture.processEnds();
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = 1; page < bytes.length() / 4096; page++) {
                bytes.seek(page * 4096);
                bytes.write("no page at all".repeat(40).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(refusal()).satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.CORRUPT));
    }

    @Test
    void aFewWrongBytesAreFoundByTheCheck() throws IOException {
        for (int i = 0; i < 200; i++) {
            fixture.trail().append(Entries.turn("c", i));
        }
        fixture.processEnds();
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(bytes.length() - 4096);
            bytes.write(new byte[64]);
        }

        assertThat(fixture.store().check()).isNotEmpty();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path blocked = Files.writeString(file().resolveSibling("file"), "");

        StoreException e = refusal(StoreSettings.in(blocked.resolve("below")));

        assertThat(e.kind()).isEqualTo(Kind.UNWRITABLE);
        assertThat(e.what()).contains("cannot be written").contains(blocked.toString());
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectories(file());

        assertThat(refusal().kind()).isEqualTo(Kind.UNWRITABLE);
    }

    @Test
    void aFullDatabaseKeepsWhatItHasAndTakesMoreWhenThereIsRoom() {
        fixture.trail().append(Entries.turn("c", 1));
        var sqlite = new SqliteDialect(file());
        Patience patience = new Patience(Clock.systemUTC(), when -> {}, below -> 0);
        try (Lane lane = new Lane(new OfFewPages(sqlite, 60), patience, true)) {
            var group = new GroupCommit(lane, sqlite);
            int kept = 0;
            StoreException full = null;
            while (full == null) {
                assertThat(kept).isLessThan(10_000);
                try {
                    int number = kept;
                    group.commit(transaction -> transaction
                            .sql()
                            .run("INSERT INTO run VALUES (?, ?, 0, '')", "run-" + number, "x".repeat(500)));
                    kept++;
                } catch (StoreException e) {
                    full = e;
                }
            }
            assertThat(full.kind()).isEqualTo(Kind.FULL);
            assertThat(full.hint()).contains("Nothing that was kept is lost");
            assertThat(fixture.store().conversations().unfinishedRuns()).hasSize(kept);
        }
        fixture.trail().append(Entries.turn("c", 2));
        StoreKit.assertHolds(fixture.trail());
    }

    @Test
    void aFullDiskStopsTheAppendAndNeverTheRecord() throws IOException, InterruptedException {
        Path disk = TestFolders.fresh();
        assumeTrue(
                system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "a small disk can only be mounted by root");
        try (Store store = Stores.open(StoreSettings.in(disk))) {
            int kept = 0;
            StoreException full = null;
            while (full == null) {
                assertThat(kept).isLessThan(100_000);
                try {
                    store.auditTrail()
                            .append(Entries.entry(
                                    AuditKind.TURN, "c", kept, "replied", Entries.words("x".repeat(2000), "y")));
                    kept++;
                } catch (StoreException e) {
                    full = e;
                }
            }
            assertThat(full.kind()).as(full.what()).isEqualTo(Kind.FULL);
            Stores.assertDocumented(full);
            int expected = kept;
            assertThat(new VerifyTrail(store.auditTrail(), StoredJson::object).verify(Optional.empty()))
                    .isInstanceOfSatisfying(
                            Verification.Holds.class,
                            holds -> assertThat(holds.records()).isEqualTo(expected));
            assertThat(system("mount", "-o", "remount,size=8m", disk.toString()))
                    .isTrue();
            store.auditTrail().append(Entries.turn("c", kept));
            StoreKit.assertHolds(store.auditTrail());
        } finally {
            system("umount", disk.toString());
            TestFolders.delete(disk);
        }
    }

    @Test
    void aDiskThatCannotBeWrittenIsNamed() throws IOException, InterruptedException {
        Path disk = TestFolders.fresh();
        assumeTrue(
                system("mount", "-t", "tmpfs", "-o", "size=1m,ro", "tmpfs", disk.toString()),
                "a disk can only be mounted by root");
        try {
            assertThat(refusal(StoreSettings.in(disk)).kind()).isEqualTo(Kind.UNWRITABLE);
        } finally {
            system("umount", disk.toString());
            TestFolders.delete(disk);
        }
    }

    @Test
    void whoIsInTheWayForTooLongIsComplainedOfInWords() throws SQLException {
        fixture.trail().append(Entries.turn("c", 1));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            var dialect = new CountingDialect(new SqliteDialect(file()));
            var time = new VirtualTime();
            Patience patience = new Patience(time, time, below -> 24_999);
            try (Lane lane = new Lane(dialect, patience, true)) {
                StoreException busy = catchThrowableOfType(
                        StoreException.class, () -> lane.transact(sql -> sql.run("DELETE FROM begun")));

                assertThat(busy.kind()).isEqualTo(Kind.BUSY);
                Stores.assertDocumented(busy);
                assertThat(busy.what()).doesNotContainIgnoringCase("locked").contains("kept busy by other processes");
                assertThat(dialect.connections())
                        .as("a connection that met BUSY is not used again")
                        .isEqualTo(4);
                statement.execute("ROLLBACK");
                lane.transact(sql -> sql.run("DELETE FROM begun"));
                lane.transact(sql -> sql.run("DELETE FROM begun"));
                assertThat(dialect.connections()).isEqualTo(5);
            }
        }
    }

    @Test
    void aReaderThatTakesItsTimeHoldsUpNobody() throws InterruptedException {
        fixture.trail().append(Entries.turn("c", 1));
        try (Lane reader =
                new Lane(new SqliteDialect(file()), new Patience(Clock.systemUTC(), when -> {}, below -> 0), false)) {
            var reading = new CountDownLatch(1);
            var written = new CountDownLatch(1);
            Thread slow = Thread.ofPlatform()
                    .start(() -> reader.transact(sql -> {
                        int before = count(sql);
                        reading.countDown();
                        try {
                            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        assertThat(count(sql)).isEqualTo(before);
                        return before;
                    }));
            assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            fixture.trail().append(Entries.turn("c", 2));
            written.countDown();
            assertThat(slow.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void whatIsErasedIsInNoFileAnyMore() throws IOException {
        fixture.trail()
                .append(Entries.entry(AuditKind.TURN, "c", 1, "replied", Entries.words("Rosebud said so", "Kane")));
        assertThat(isSomewhere("Rosebud")).isTrue();
        fixture.trail().erase(new ConversationId("c"), Entries.erasure("c"));

        assertThat(isSomewhere("Rosebud")).isFalse();
    }

    @Test
    void whatIsErasedIsInNoFileOnceWhoeverReadsIsReady() throws IOException, SQLException {
        fixture.trail()
                .append(Entries.entry(AuditKind.TURN, "c", 1, "replied", Entries.words("Rosebud said so", "Kane")));
        Sql reading = new SqliteDialect(file()).connect(false);
        reading.execute("BEGIN");
        assertThat(count(reading)).isEqualTo(1);
        Clock clock = Clock.systemUTC();
        Waiter untilReady = when -> reading.close();
        try (Store other =
                Store.open(fixture.settings(), clock, untilReady, Stores.Life.ofPid(2), Stores::unguessable)) {
            other.auditTrail().erase(new ConversationId("c"), Entries.erasure("c"));
        }

        assertThat(isSomewhere("Rosebud")).isFalse();
    }

    private boolean isSomewhere(String word) throws IOException {
        for (String suffix : new String[] {"", "-wal"}) {
            Path one = file().resolveSibling("parley.db" + suffix);
            if (Files.exists(one) && new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1).contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static int count(Sql sql) {
        return sql.first("SELECT count(*) FROM audit_record", row -> row.getInt(1))
                .orElseThrow();
    }

    private Path file() {
        return ((StoreSettings.Embedded) fixture.settings()).file();
    }

    private StoreException refusal() {
        return refusal(fixture.settings());
    }

    private static StoreException refusal(StoreSettings settings) {
        StoreException e = catchThrowableOfType(StoreException.class, () -> {
            try (Store store = Stores.open(settings)) {
                store.auditTrail().append(Entries.turn("c", 1));
                store.auditTrail().links("1", 0, 10_000);
            }
        });
        Stores.assertDocumented(e);
        return e;
    }

    private static boolean system(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
