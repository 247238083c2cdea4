package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.Call;
import dev.parley.cxone.tenant.CallFailure;
import dev.parley.domain.Waiter;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.OutgoingMessage;
import dev.parley.domain.exchange.Receipt;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The attempts to say one thing once. Every attempt carries the same key, so a server that knows keys never stores it
 * twice; because not all do, an attempt behind an unclear failure first lets things settle and looks whether the message
 * stands already. Serves one message; its attempts come one after another.
 */
final class SendAttempts {
    private final ConversationsApi api;
    private final Interactions interactions;
    private final OutgoingMessage message;
    private final Duration settle;
    private final InstantSource clock;
    private final Waiter waiter;
    private boolean unclear;
    private Optional<Receipt> receipt = Optional.empty();

    SendAttempts(
            ConversationsApi api,
            Interactions interactions,
            OutgoingMessage message,
            Duration settle,
            InstantSource clock,
            Waiter waiter) {
        this.api = api;
        this.interactions = interactions;
        this.message = message;
        this.settle = settle;
        this.clock = clock;
        this.waiter = waiter;
    }

    /** One attempt; may be repeated after any failure. */
    Receipt attempt(Call call) {
        Receipt taken = send(call);
        receipt = Optional.of(taken);
        return taken;
    }

    /** What an earlier caller with the same key has reached: a receipt, or after an unclear end what stands there. */
    Optional<Receipt> known() {
        return receipt.or(() -> unclear ? alreadyTaken() : Optional.empty());
    }

    private Receipt send(Call call) {
        try {
            return sendOnce(call);
        } catch (RuntimeException e) {
            CallFailure failure = CallFailure.of(e);
            unclear = unclear || failure.unclear();
            throw failure;
        }
    }

    private Receipt sendOnce(Call call) {
        Instant began = clock.instant();
        Message stored = Answers.message(api.send(
                call.authorization(),
                message.key(),
                message.conversation().value(),
                NewInteractionWire.of(message),
                call.options()));
        Instant middle = began.plus(Duration.between(began, clock.instant()).dividedBy(2));
        Optional<Duration> ahead =
                unclear ? Optional.empty() : stored.createdAt().map(at -> Duration.between(middle, at));
        return new Receipt(stored.id(), stored.createdAt(), ahead);
    }

    /** Lets things settle, and looks for the newest message of the visitor with these words that was not there before. */
    Optional<Receipt> alreadyTaken() {
        waiter.waitUntil(clock.instant().plus(settle));
        receipt = interactions.unknown(message.conversation(), message.seen()).stream()
                .filter(stored -> stored.author() instanceof Author.Visitor
                        && plain(stored.text()).equals(plain(message.text())))
                .reduce((older, newer) -> newer)
                .map(stored -> new Receipt(stored.id(), stored.createdAt(), Optional.empty()));
        return receipt;
    }

    /** The words without what a server may change when it stores them: the form of letters, line ends, the margins. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }
}
