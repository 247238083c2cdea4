package dev.parley.shell.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteStoredRunsIT implements StoredRunsKit {
    @RegisterExtension
    private final StoreFixture fixture = StoreFixture.sqlite();

    @Override
    public StoreFixture fixture() {
        return fixture;
    }

    @Override
    public void tamper(String sql) {
        Path file = ((StoreSettings.Embedded) fixture.settings()).file();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }
}
