package dev.parley.domain.audit;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Takes secrets and personal data out of texts before they are written anywhere. Within a conversation the same address
 * or number gets the same name: {@code <email-1>} is one person throughout. Safe for many threads.
 */
public final class Redactor {
    private static final String ORDER = "order";
    private static final String SECRET = "<secret>";
    private static final ConversationId NO_CONVERSATION = new ConversationId("none");

    private final RedactionPolicy policy;
    private final Pseudonyms pseudonyms;
    private final UnaryOperator<String> secrets;

    /**
     * @param policy what is taken out
     * @param pseudonyms who is who
     * @param secrets takes known secrets out, always; those that somebody says in words go always, too
     */
    public Redactor(RedactionPolicy policy, Pseudonyms pseudonyms, UnaryOperator<String> secrets) {
        this.policy = policy;
        this.pseudonyms = pseudonyms;
        this.secrets = secrets;
    }

    /**
     * Redacts texts that belong to no conversation, such as a line that was typed: within a text the same address or
     * number gets the same name, and nothing is kept of it.
     */
    public static UnaryOperator<String> ofSingleTexts(RedactionPolicy policy, UnaryOperator<String> secrets) {
        return new Redactor(policy, new NamesOfOneText(), secrets)::redactSingle;
    }

    /** Takes out secrets and nothing else, for one who has asked for the words as they are. */
    public Redactor ofSecretsOnly() {
        return new Redactor(new RedactionPolicy(Set.of(), List.of()), pseudonyms, secrets);
    }

    /** A text that belongs to no conversation, without them; nothing is kept of it. Safe to repeat. */
    public String redactSingle(String text) {
        return new Redactor(policy, new NamesOfOneText(), secrets).redact(NO_CONVERSATION, text);
    }

    /** The text without them. Safe to repeat: what is redacted has nothing left to redact. */
    public String redact(ConversationId conversation, String text) {
        String before;
        String redacted = SpokenSecrets.replaced(secrets.apply(text), spoken -> SECRET);
        noteWhoIsMet(conversation, redacted);
        do {
            before = redacted;
            redacted = once(conversation, before);
        } while (!redacted.equals(before));
        return redacted;
    }

    /**
     * Remembers that the conversation is with that visitor, so that it is found again by the address. The address itself
     * is not kept. Safe to repeat.
     */
    public void met(Conversation conversation) {
        String email = conversation.profile().email().strip();
        if (!email.isEmpty()) {
            pseudonyms.numberOf(conversation.id(), PersonalData.EMAIL.word(), PersonalData.EMAIL.spelling(email));
        }
    }

    /** Whoever is mentioned can be erased by the address, also where addresses are kept in the words. */
    private void noteWhoIsMet(ConversationId conversation, String text) {
        if (!policy.kinds().contains(PersonalData.EMAIL)) {
            Search.without(PersonalData.EMAIL, text, value -> name(conversation, PersonalData.EMAIL.word(), value));
        }
    }

    /** What goes may lay bare what it was attached to. */
    private String once(ConversationId conversation, String text) {
        String redacted = text;
        for (PersonalData kind : PersonalData.values()) {
            if (policy.kinds().contains(kind)) {
                redacted = Search.without(kind, redacted, value -> name(conversation, kind.word(), value));
            }
        }
        for (Pattern order : policy.orders()) {
            redacted = Search.without(order, redacted, value -> name(conversation, ORDER, value));
        }
        return redacted;
    }

    private String name(ConversationId conversation, String kind, String value) {
        return "<" + kind + "-" + pseudonyms.numberOf(conversation, kind, value) + ">";
    }
}
