package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.AccessTable.Answered;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers a repeated call with the first answer, where the rules have it and the call carries a key. */
final class Repeats {
    private final boolean understood;

    Repeats(SandboxRules rules) {
        this.understood = rules.idempotencyKeys();
    }

    Answer firstAnswer(Sql sql, String client, Request request, Supplier<Answer> doing) {
        Optional<String> key = request.header("idempotency-key").filter(text -> !text.isBlank());
        if (!understood || key.isEmpty() || !request.route().creates()) {
            return doing.get();
        }
        AccessTable table = new AccessTable(sql);
        String same = request.target() + "\n" + request.bodyText();
        Optional<Answered> before = table.answered(client, key.get());
        if (before.isEmpty()) {
            Answer answer = doing.get();
            table.remember(client, key.get(), new Answered(same, answer.status(), answer.body()));
            return answer;
        }
        if (!before.get().request().equals(same)) {
            throw new Refusal(Answer.message(422, "this Idempotency-Key came with another request before"));
        }
        return new Answer(before.get().status(), before.get().body(), Map.of());
    }
}
