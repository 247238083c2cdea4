package dev.parley.cxone.sandbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements within one transaction; what one of them found is read before the next one is made. */
record Sql(PreparedStatements prepared) {

    /** Makes one row into one value. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Row<T> each, @Nullable Object... values) {
        try (ResultSet rows = prepare(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(each.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> each, @Nullable Object... values) {
        return all(sql, each, values).stream().findFirst();
    }

    long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    int run(String sql, @Nullable Object... values) {
        try {
            return prepare(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.of(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
