package dev.parley.domain.exchange;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.Marker.Awaiting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One conversation of a kit's test, as plainly as the port allows. */
final class Visit {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_LOOKS = 20;

    private final ContactCentreFixture fixture;
    private final ConversationSnapshot opening;
    private final Set<MessageId> said = new HashSet<>();
    private final Set<MessageId> seen = new HashSet<>();
    private Optional<Instant> newest = Optional.empty();
    private Awaiting awaiting = Awaiting.FIRST_REPLY;

    private Visit(ContactCentreFixture fixture, ConversationSnapshot opening) {
        this.fixture = fixture;
        this.opening = opening;
    }

    static Visit begin(ContactCentreFixture fixture) {
        return new Visit(fixture, fixture.centre().open(proposal(fixture)));
    }

    static NewConversation proposal(ContactCentreFixture fixture) {
        var visitor = new VisitorProfile("Test", "User", "test@example.com", Map.of("tier", "gold"));
        return new NewConversation(
                new ConversationId(UUID.randomUUID().toString()),
                fixture.bot(),
                visitor,
                context(fixture.time().instant(), 3));
    }

    static ContextData context(Instant createdAt, int cart) {
        return ContextData.live(JsonObject.empty().with("cart", new JsonNumber(BigDecimal.valueOf(cart))), createdAt);
    }

    ConversationId id() {
        return opening.conversation().id();
    }

    ConversationSnapshot opening() {
        return opening;
    }

    OutgoingMessage message(String text) {
        Set<MessageId> before = new HashSet<>(seen);
        before.addAll(said);
        return new OutgoingMessage(
                id(),
                opening.conversation().visitor().orElseThrow(),
                text,
                Optional.empty(),
                UUID.randomUUID().toString(),
                before);
    }

    Receipt say(ScriptedLine line) {
        Receipt receipt = fixture.centre().send(message(line.says()));
        said.add(receipt.message());
        newest = receipt.takenAt().or(() -> newest);
        awaiting = Awaiting.FIRST_REPLY;
        return receipt;
    }

    Marker marker(Receipt own) {
        return new Marker(
                id(),
                opening.conversation().bot(),
                own.message(),
                seen,
                newest.or(own::takenAt),
                fixture.time().instant(),
                awaiting);
    }

    Arrivals await(Receipt own) {
        return await(own, PATIENCE);
    }

    Arrivals await(Receipt own, Duration patience) {
        return fixture.centre()
                .awaitReplies(marker(own), fixture.time().instant().plus(patience));
    }

    /** Awaits; what comes is seen from then on, and what others than the visitor said is returned. */
    List<Message> hear(Receipt own) {
        List<Message> arrived = await(own).messages();
        arrived.forEach(message -> {
            seen.add(message.id());
            newest = message.createdAt().or(() -> newest);
            awaiting = Awaiting.MORE_REPLIES;
        });
        return byOthers(arrived);
    }

    /** Awaits until nothing more comes, and returns all that came by others than the visitor, as it came. */
    List<Message> everythingBehind(Receipt own) {
        var all = new ArrayList<Message>();
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Message> heard = hear(own);
            if (heard.isEmpty()) {
                return all;
            }
            all.addAll(heard);
        }
        throw new AssertionError("messages came without end: " + texts(all));
    }

    List<Message> history() {
        return fixture.centre().history(id());
    }

    long timesSaid(ScriptedLine line) {
        return history().stream()
                .filter(message -> !message.byBot() && message.text().equals(line.says()))
                .count();
    }

    static List<Message> byOthers(List<Message> messages) {
        return messages.stream()
                .filter(message -> !(message.author() instanceof Author.Visitor))
                .toList();
    }

    static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).collect(Collectors.toList());
    }
}
