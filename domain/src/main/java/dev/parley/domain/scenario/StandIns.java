package dev.parley.domain.scenario;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.Secret;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.OngoingConversation;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A conversation in which marks stand for what is personal: what redaction finds, the visitor's names wherever they are
 * said, and properties of the visitor that are called like a name, an address, a number or a secret. Each mark has a value
 * to say in its place. Other names in the words are not found. Immutable.
 */
final class StandIns {
    private static final Pattern PERSONAL_KEY = Pattern.compile(
            "name|mail|phone|telef|mobil|address|adresse|street|stra(ss|ß)e|postal|plz|birth|geburt|iban|login|user|ssn|tax|steuer|pin$",
            Pattern.CASE_INSENSITIVE);

    private final Masking masking;
    private final boolean secretsOnly;
    private int attributes;

    private StandIns(UnaryOperator<String> redact, boolean secretsOnly) {
        masking = new Masking(redact);
        this.secretsOnly = secretsOnly;
    }

    /** @param redact puts {@code <email-1>} for an address; the same name for the same thing in all texts */
    static StandIns forAll(Happened happened, UnaryOperator<String> redact) {
        return new StandIns(redact, false).learning(happened);
    }

    /** As {@link #forAll}; what is only known to be personal by where it stands is left alone, but for secrets. */
    static StandIns forTexts(Happened happened, UnaryOperator<String> redact) {
        return new StandIns(redact, true).learning(happened);
    }

    private StandIns learning(Happened happened) {
        VisitorProfile visitor =
                happened.conversation().snapshot().conversation().profile();
        if (secretsOnly) {
            Stream.of(visitor.firstName(), visitor.lastName()).forEach(masking::learn);
        } else {
            learnNames(visitor);
        }
        masking.learn(visitor.email());
        visitor.attributes().forEach(this::learn);
        happened.session().members().forEach(this::learn);
        happened.conversation().transcript().stream().map(Message::text).forEach(masking::learn);
        return this;
    }

    private void learnNames(VisitorProfile visitor) {
        if (!visitor.firstName().equals(VisitorProfile.GUEST)) {
            masking.learnName(visitor.firstName(), new Mark(Mark.Kind.FIRST_NAME, 1, false));
        }
        if (!visitor.lastName().isBlank()) {
            masking.learnName(visitor.lastName(), new Mark(Mark.Kind.LAST_NAME, 1, false));
        }
    }

    private void learn(String key, JsonValue value) {
        switch (value) {
            case JsonString text -> learn(key, text.value());
            case JsonObject object -> object.members().forEach(this::learn);
            case JsonArray array -> array.items().forEach(item -> learn(key, item));
            case JsonNumber number
            when hidesNumber(key) ->
                masking.learnNumber(number.value(), mark(key, number.value().toPlainString()));
            case JsonNumber n -> {}
            case JsonBoolean b -> {}
            case JsonNull n -> {}
        }
    }

    private void learn(String key, String value) {
        masking.learn(value);
        if (hides(key) && !value.isBlank() && masking.own(value).equals(value)) {
            masking.learnWord(value, mark(key, value));
        }
    }

    private boolean hides(String key) {
        return Secret.isCalled(key)
                || (!secretsOnly && PERSONAL_KEY.matcher(key).find());
    }

    private boolean hidesNumber(String key) {
        return Secret.isCalled(key) ? Secret.isNumberCalled(key) : hides(key);
    }

    private Mark mark(String key, String value) {
        return Secret.isCalled(key) ? masking.secret(value) : new Mark(Mark.Kind.ATTRIBUTE, ++attributes, false);
    }

    /** What to say instead of each mark, by the mark. */
    Map<String, String> values() {
        return masking.standIns();
    }

    OngoingConversation masked(OngoingConversation original) {
        ConversationSnapshot look = original.snapshot();
        Conversation seen = look.conversation();
        return new OngoingConversation(
                new ConversationSnapshot(
                        new Conversation(
                                seen.id(),
                                seen.state(),
                                seen.visitor(),
                                seen.bot(),
                                new Given(seen.profile(), JsonObject.empty()).visitor(masking::own),
                                seen.createdAt(),
                                seen.updatedAt()),
                        look.context()),
                original.transcript().stream().map(this::masked).toList(),
                original.turns(),
                original.clockAhead());
    }

    JsonObject masked(JsonObject session) {
        return new Given(VisitorProfile.guest(), session)
                .session(
                        masking::own,
                        (key, number) -> hidesNumber(key) || masking.isWord(number) ? masking.number(number) : number);
    }

    private Message masked(Message message) {
        UnaryOperator<String> mask = message.author() instanceof Author.Visitor ? masking::own : masking::masked;
        return new Message(
                message.id(),
                message.author(),
                mask.apply(message.text()),
                message.createdAt(),
                message.replyTo(),
                message.quickReplies().stream()
                        .map(button -> masked(button, mask))
                        .toList(),
                message.attachments().stream()
                        .map(attachment -> masked(attachment, mask))
                        .toList(),
                JsonObject.empty());
    }

    private static QuickReply masked(QuickReply button, UnaryOperator<String> mask) {
        return new QuickReply(mask.apply(button.text()), Optional.empty());
    }

    private static Attachment masked(Attachment attachment, UnaryOperator<String> mask) {
        return switch (attachment) {
            case Attachment.Card card ->
                new Attachment.Card(
                        mask.apply(card.title()),
                        mask.apply(card.text()),
                        Optional.empty(),
                        card.buttons().stream()
                                .map(button -> masked(button, mask))
                                .toList());
            case Attachment.Media media ->
                new Attachment.Media(media.kind(), mask.apply(media.url()), mask.apply(media.title()));
        };
    }
}
