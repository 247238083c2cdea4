package dev.parley.shell.command;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.shell.render.BookedRow;
import dev.parley.shell.render.ConversationRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** {@code conversation list}: what changed at the tenant, or what Parley knows without asking it. */
final class ConversationList {
    private static final int MOST = 10_000;
    private static final Option<Duration> SINCE = Option.of(
                    "since", ValueType.duration(), "only what changed within that time")
            .byDefault("24h");
    private static final Option<Long> LIMIT = Option.of(
                    "limit", ValueType.number(1, MOST), "how many to show, the latest changes first")
            .byDefault("50");
    private static final Option<Boolean> MINE =
            Option.flag("mine", "those that Parley opened or spoke in, as it last saw them; asks no tenant");

    private final TenantSessions tenants;
    private final Records records;
    private final InstantSource clock;

    ConversationList(TenantSessions tenants, Records records, InstantSource clock) {
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    Command command() {
        return ConversationCommands.calling("list", "Lists conversations that changed lately", "conversations:read")
                .help("MINE marks those that Parley opened. --mine lists what Parley has on record itself.")
                .takes(SINCE, LIMIT, MINE)
                .example("conversation list --since 2h -o json", "")
                .example("conversation list --mine --since 7d", "works without the network")
                .runs(line -> line.is(MINE) ? mine(line) : changed(line));
    }

    private CommandResult changed(Invocation line) {
        TenantSession tenant = tenants.of(line);
        List<Conversation> changed =
                tenant.directory().changedSince(tenant.clock().instant().minus(line.get(SINCE)), MOST);
        if (changed.size() == MOST) {
            throw CommandFailure.usage(
                    "at least %,d conversations changed since then, and the latest cannot be told".formatted(MOST),
                    "Name a shorter time with --since");
        }
        List<Conversation> latestFirst = new ArrayList<>(changed);
        Collections.reverse(latestFirst);
        return CommandResult.of(ConversationRow.list(limited(latestFirst, line), opened(tenant.book())));
    }

    private CommandResult mine(Invocation line) {
        Instant since = clock.instant().minus(line.get(SINCE));
        List<BookedConversation> touched = records.book().latest(tenants.nameOf(line), MOST).stream()
                .filter(booked -> !booked.touched().isBefore(since))
                .toList();
        return CommandResult.of(BookedRow.list(limited(touched, line)));
    }

    private static Predicate<ConversationId> opened(ConversationBook book) {
        return id -> book.find(id).flatMap(BookedConversation::holding).isPresent();
    }

    private static <T> List<T> limited(List<T> latestFirst, Invocation line) {
        int limit = Math.toIntExact(line.get(LIMIT));
        if (latestFirst.size() > limit) {
            line.note("%d conversations changed, the latest %d are shown (--limit shows more)"
                    .formatted(latestFirst.size(), limit));
        }
        return latestFirst.stream().limit(limit).toList();
    }
}
