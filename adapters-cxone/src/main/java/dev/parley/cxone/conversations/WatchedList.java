package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.CallFailure;
import dev.parley.cxone.tenant.Operation;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.domain.conversation.Conversation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What changed since, for the watch. It pages by key: it asks again from the last date seen, because a list that moves
 * while it is paged by place loses rows. Where a whole page bears one date, it follows the vendor's pages.
 */
final class WatchedList {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Operation WATCHING =
            new Operation("watch the conversations", "the list of conversations", Scope.CONVERSATIONS_READ);

    private final ConversationsApi api;
    private final TenantCalls calls;
    private final ConversationsDirectory directory;
    private final NextPage pages;
    private final WatchBelief belief;

    WatchedList(
            ConversationsApi api,
            TenantCalls calls,
            URI organisation,
            ConversationsDirectory directory,
            WatchBelief belief) {
        this.api = api;
        this.calls = calls;
        this.directory = directory;
        this.pages = new NextPage(organisation);
        this.belief = belief;
    }

    /** Without a gap from that time on, oldest change first; what is beyond some pages comes with the next question. */
    List<Conversation> changedSince(Instant since) {
        List<Conversation> all = new ArrayList<>();
        Instant from = since;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Conversation> rows = page(from);
            all.addAll(rows);
            if (rows.size() < PAGE || !belief.worthTrying()) {
                return all;
            }
            Instant last = rows.stream()
                    .flatMap(row -> row.updatedAt().stream())
                    .max(Comparator.naturalOrder())
                    .orElse(from);
            if (!last.isAfter(from)) {
                all.addAll(directory.changedSince(from, PAGE * MOST_PAGES));
                return all;
            }
            from = last;
        }
        return all;
    }

    private List<Conversation> page(Instant since) {
        URI first = pages.first("conversations?updatedDateGte="
                + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8)
                + "&pageSize=" + PAGE);
        List<Conversation> rows = calls.callBriefly(WATCHING, LONGEST, call -> {
            ConversationPageWire answer = api.watch(first, call.authorization(), call.options());
            if (answer == null || answer.entities() == null) {
                throw CallFailure.unintelligible("a page without entities", null);
            }
            return answer.entities().stream()
                    .map(row -> Answers.snapshot(row).conversation())
                    .toList();
        });
        if (rows.stream().anyMatch(row -> row.updatedAt().isEmpty())) {
            belief.giveUp();
        }
        return rows;
    }
}
