package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.store.StoreException.Kind;
import dev.parley.shell.store.StoreSettings.Shared;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresStatesTest {
    private final PostgresTroubles troubles = new PostgresTroubles(
            (Shared) StoreSettings.at("postgresql://db.example.com/team", Optional.empty(), Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "53100, FULL, false",
        "40P01, BUSY, true",
        "40001, BUSY, true",
        "08006, UNREACHABLE, false",
        "57P01, UNREACHABLE, false",
        "53300, UNREACHABLE, false",
        "3D000, UNREACHABLE, false",
        "28P01, CREDENTIALS, false",
        "42501, UNWRITABLE, false",
        "25006, UNWRITABLE, false",
        "23505, CORRUPT, false",
        "XX001, CORRUPT, false",
        "58030, FAILED, false",
        "'', FAILED, false"
    })
    void everyStateHasItsWords(String state, Kind kind, boolean passes) {
        var reason = new SQLException("some of what was to be kept", state);
        StoreException e = troubles.words(reason);

        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e.what())
                .contains("PostgreSQL database 'team' on db.example.com")
                .doesNotContain("to be kept");
        assertThat(troubles.passes(reason)).isEqualTo(passes);
        Stores.assertDocumented(e);
    }
}
