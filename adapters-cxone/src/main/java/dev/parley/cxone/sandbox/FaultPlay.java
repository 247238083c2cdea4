package dev.parley.cxone.sandbox;

import dev.parley.domain.Waiter;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Lets one fault happen to one call. */
final class FaultPlay {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1></body></html>";
    private final InstantSource clock;
    private final Waiter waiter;

    FaultPlay(InstantSource clock, Waiter waiter) {
        this.clock = clock;
        this.waiter = waiter;
    }

    /**
     * @param doing does what was asked
     * @param revoking revokes the token that came along
     */
    Delivery play(Fault fault, Supplier<Answer> doing, Runnable revoking) {
        return switch (fault) {
            case Fault.TooManyRequests limit -> whole(tooMany(limit.retryAfter()));
            case Fault.ServerError error -> {
                doIf(error.processed(), doing);
                yield whole(Answer.message(error.status(), "the server has failed"));
            }
            case Fault.ResetBefore reset -> new Delivery.Reset();
            case Fault.ResetAfterProcessing reset -> {
                doIf(true, doing);
                yield new Delivery.Reset();
            }
            case Fault.ResetMidBody reset -> new Delivery.Half(doing.get());
            case Fault.DripBody drip -> new Delivery.Drip(doing.get(), drip.interval());
            case Fault.StallBody stall -> new Delivery.Stall(doing.get());
            case Fault.CutJson cut -> whole(cut(doing.get()));
            case Fault.HtmlInstead html -> {
                doIf(html.processed(), doing);
                yield whole(new Answer(200, PAGE, Map.of("Content-Type", "text/html; charset=utf-8")));
            }
            case Fault.RevokeToken revoke -> {
                revoking.run();
                yield whole(doing.get());
            }
            case Fault.RefuseToken refuse ->
                whole(Refusal.unauthorized("the token is not accepted").answer());
            case Fault.Slow slow -> {
                waiter.waitUntil(clock.instant().plus(slow.by()));
                yield whole(doing.get());
            }
            case Fault.RepeatRows repeat -> whole(repeated(doing.get()));
            case Fault.Instead instead -> whole(new Answer(instead.status(), instead.body(), instead.headers()));
        };
    }

    private static Delivery whole(Answer answer) {
        return new Delivery.Whole(answer);
    }

    private static void doIf(boolean wanted, Supplier<Answer> doing) {
        if (wanted) {
            Answer unseen = doing.get();
            assert unseen.status() > 0;
        }
    }

    private static Answer tooMany(@Nullable String retryAfter) {
        Answer answer = Answer.message(429, "too many requests");
        return retryAfter == null ? answer : answer.with("Retry-After", retryAfter);
    }

    private static Answer cut(Answer answer) {
        return new Answer(
                answer.status(), answer.body().substring(0, answer.body().length() / 2), answer.headers());
    }

    private static Answer repeated(Answer answer) {
        JsonNode body = Json.stored(answer.body());
        JsonNode rows = body.isArray() ? body : body.path("entities");
        if (answer.status() == 200 && rows instanceof ArrayNode list && !list.isEmpty()) {
            list.add(list.get(list.size() - 1).deepCopy());
            list.insert(0, list.get(0).deepCopy());
            return new Answer(200, body.toString(), answer.headers());
        }
        return answer;
    }
}
