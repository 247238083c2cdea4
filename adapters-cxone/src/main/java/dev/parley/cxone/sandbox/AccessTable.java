package dev.parley.cxone.sandbox;

import java.util.Optional;

/** Tokens, and the first answers to calls with an {@code Idempotency-Key}. */
record AccessTable(Sql sql) {

    /** A token that is good. */
    record Token(String client, String scopes) {}

    /** The first answer, and to what. */
    record Answered(String request, int status, String body) {}

    void addToken(String token, Token about, long ends, long now) {
        sql.run("DELETE FROM token WHERE ends <= ?", now);
        sql.run("INSERT INTO token VALUES (?,?,?,?)", token, about.client(), about.scopes(), ends);
    }

    Optional<Token> token(String token, long now) {
        return sql.first(
                "SELECT client, scopes FROM token WHERE token = ? AND ends > ?",
                row -> new Token(row.getString(1), row.getString(2)),
                token,
                now);
    }

    void revoke(String token) {
        sql.run("DELETE FROM token WHERE token = ?", token);
    }

    Optional<Answered> answered(String client, String key) {
        return sql.first(
                "SELECT request, status, body FROM answered WHERE client = ? AND key = ?",
                row -> new Answered(row.getString(1), row.getInt(2), row.getString(3)),
                client,
                key);
    }

    void remember(String client, String key, Answered answer) {
        sql.run(
                "INSERT INTO answered VALUES (?,?,?,?,?)",
                client,
                key,
                answer.request(),
                answer.status(),
                answer.body());
    }
}
