package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.domain.Secret;
import dev.parley.shell.store.StoreException.Kind;
import dev.parley.shell.store.StoreSettings.Shared;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {
    @Test
    void theStoreOfAFolderIsAFileInIt() {
        assertThat(StoreSettings.in(Path.of("data")).place()).isEqualTo("data/parley.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:p%40ss%2Bword+@db.example.com:5433/my%20team?sslmode=require",
                "postgres://ann:p%40ss%2Bword+@db.example.com:5433/my%20team?sslmode=require",
                "jdbc:postgresql://db.example.com:5433/my%20team?user=ann&sslmode=require&password=p%40ss%2Bword%2B"
            })
    void aUrlNamesServerDatabaseUserAndPassword(String url) {
        Shared shared = at(url);

        assertThat(shared.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5433/my+team?sslmode=require");
        assertThat(shared.user()).contains("ann");
        assertThat(shared.password().map(Secret::reveal)).contains("p@ss+word+");
        assertThat(shared.place()).isEqualTo("PostgreSQL database 'my team' on db.example.com:5433");
        assertThat(shared.toString()).doesNotContain("p@ss").doesNotContain("p%40");
    }

    @Test
    void userAndPasswordMayStandElsewhere() {
        Shared shared = (Shared)
                StoreSettings.at("postgresql://[::1]/parley", Optional.of("ben"), Optional.of(Secret.of("hidden")));

        assertThat(shared.user()).contains("ben");
        assertThat(shared.password()).contains(Secret.of("hidden"));
        assertThat(shared.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]/parley");
        assertThat(((Shared) StoreSettings.at("postgresql://ann@host/p", Optional.of("ben"), Optional.empty())).user())
                .contains("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:s3cret@host/parley",
                "postgresql:s3cret",
                "postgresql://ann:s3cret@host",
                "postgresql://ann:s3/cret@host/parley",
                "postgresql://ann:s3%zzcret@host/parley",
                "file:/tmp/s3cret.db",
                "s3cret",
                ""
            })
    void anythingElseIsRefusedWithoutBeingQuoted(String url) {
        StoreException e = catchThrowableOfType(StoreException.class, () -> at(url));

        assertThat(e.kind()).isEqualTo(Kind.SETTINGS);
        assertThat(e.what() + e.hint()).doesNotContain("s3cret").doesNotContain("s3%");
        assertThat(e.hint()).isNotBlank();
    }

    private static Shared at(String url) {
        return (Shared) StoreSettings.at(url, Optional.empty(), Optional.empty());
    }
}
