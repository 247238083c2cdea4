package dev.parley.shell.command;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.BackLink;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where people look at a tenant's conversations: what tickets lead back to.
 *
 * @param pattern an http or https URL with {@code {conversation}} where the conversation's id stands
 */
public record ConversationLink(String pattern) {
    private static final String ID = "{conversation}";

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException with words for the user
     */
    public ConversationLink {
        if (!pattern.contains(ID) || !isAddress(pattern)) {
            throw new IllegalArgumentException("not a URL such as https://cxone.example.com/conversations/" + ID);
        }
    }

    /** The way to that conversation. */
    public BackLink to(ConversationId conversation) {
        return new BackLink("Conversation " + conversation.value(), URI.create(filled(pattern, conversation.value())));
    }

    private static boolean isAddress(String pattern) {
        try {
            URI one = URI.create(filled(pattern, "1"));
            return one.getHost() != null && ("https".equals(one.getScheme()) || "http".equals(one.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String filled(String pattern, String id) {
        return pattern.replace(ID, URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
