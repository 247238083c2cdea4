package dev.parley.shell.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection, each prepared once. For one thread at a time. Throws {@link SqlFailed}. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable String chain;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs one statement without values as it stands. */
    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Changes rows, and says how many. */
    int run(String sql, @Nullable Object... values) {
        try {
            return filled(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Reads all rows into memory. */
    <T> List<T> all(String sql, Row<T> row, @Nullable Object... values) {
        try (ResultSet rows = filled(sql, values).executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(row.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    /** Reads the first row. */
    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return all(sql, row, values).stream().findFirst();
    }

    /** The chain that this connection writes to, once it has one. */
    Optional<String> chain() {
        return Optional.ofNullable(chain);
    }

    /** From now on this connection writes to that chain. */
    void writesTo(String claimed) {
        chain = claimed;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // there is nothing left to do for it
        }
    }

    private PreparedStatement filled(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
