package dev.parley.shell.command;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.conversation.BotId;
import java.util.List;

/** Offers the conversations that Parley opened or spoke in lately, at the tenant of the line. */
public final class KnownConversations implements Suggestions {
    private static final int MOST = 50;

    private final Records records;
    private final TenantBook tenants;

    /**
     * @param records knows them, where there is a store already
     * @param tenants knows which tenant is the current one
     */
    public KnownConversations(Records records, TenantBook tenants) {
        this.records = records;
        this.tenants = tenants;
    }

    @Override
    public List<Suggestion> offer(Typed typed) {
        return records.ifThere().stream()
                .flatMap(there ->
                        there.book().latest(tenants.named(typed.tenant()).name(), MOST).stream())
                .map(known -> Suggestion.of(known.id().value(), about(known)))
                .toList();
    }

    private static String about(BookedConversation known) {
        String state = known.over() ? "over" : known.state().orElse("open");
        return known.bot().map(BotId::value).map(bot -> bot + ", " + state).orElse(state);
    }
}
