package dev.parley.shell.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreIT implements StoreKit {
    @TempDir
    private Path folder;

    @Override
    public StoreSettings settings() {
        return StoreSettings.in(folder);
    }

    @Override
    public void tamper(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("parley.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }
}
