package dev.parley.cxone.conversations;

import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantCalls;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Waiter;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.ConversationDirectory;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.domain.resolution.Analytics;
import dev.parley.domain.sync.DeltaFeed;
import java.time.InstantSource;
import java.util.Set;

/**
 * The front door of the profile {@code conversations-v2}: gives the domain's ports for one tenant. One per tenant and
 * process, so that what was seen of the tenant's server is known to every command. Safe for many threads.
 */
public final class ConversationsProfile {
    private final TenantConnection connection;
    private final ConversationsApi api;
    private final TenantHabits habits = TenantHabits.unknown();
    private final SentKeys sent = new SentKeys();
    private final PollSchedule schedule;
    private final PollSchedule crowdSchedule;
    private final InstantSource clock;
    private final Waiter waiter;
    private final TenantWatch watch;

    /**
     * Prepares the profile; nothing is sent.
     *
     * @param connection to the tenant
     * @param schedule when to look for replies where the server holds no requests
     * @param clock our time
     * @param waiter waits between looks
     */
    public ConversationsProfile(
            TenantConnection connection, PollSchedule schedule, InstantSource clock, Waiter waiter) {
        this(connection, schedule, schedule, clock, waiter);
    }

    /**
     * As above, with another schedule for when many conversations wait at once.
     *
     * @param crowdSchedule when to look then, where the tenant's list does not tell
     */
    public ConversationsProfile(
            TenantConnection connection,
            PollSchedule schedule,
            PollSchedule crowdSchedule,
            InstantSource clock,
            Waiter waiter) {
        this.connection = connection;
        this.schedule = schedule;
        this.crowdSchedule = crowdSchedule;
        this.clock = clock;
        this.waiter = waiter;
        api = connection.client(ConversationsApi.class, ConversationsApi.PATH);
        Set<Scope> reading = Set.of(Scope.CONVERSATIONS_READ);
        var list = new WatchedList(
                api,
                connection.calls(reading),
                connection.tenant().organisation(),
                new ConversationsDirectory(pages(reading)),
                habits.watch());
        watch = new TenantWatch(list::changedSince, connection::callsPerSecond, habits.watch(), clock, waiter);
    }

    /** @param needed every right that the command will need, checked before its first call */
    public ContactCentre contactCentre(Set<Scope> needed) {
        TenantCalls calls = connection.calls(needed);
        var interactions = new Interactions(api, calls, habits.bots());
        return new ConversationsContactCentre(
                api,
                calls,
                interactions,
                habits.bots(),
                look -> new ReplyWatch(interactions, look, habits, schedule, crowdSchedule, watch, clock, waiter),
                message -> sent.of(
                        message.key(),
                        () -> new SendAttempts(
                                api,
                                interactions,
                                message,
                                connection.tenant().limits().settle(),
                                clock,
                                waiter)));
    }

    /** @param needed every right that the command will need, checked before its first call */
    public ConversationDirectory directory(Set<Scope> needed) {
        return new ConversationsDirectory(pages(needed));
    }

    /** @param needed every right that the command will need, checked before its first call */
    public DeltaFeed feed(Set<Scope> needed) {
        return new ConversationsFeed(pages(needed), new Interactions(api, connection.calls(needed), habits.bots()));
    }

    /** @param needed every right that the command will need, checked before its first call */
    public Analytics analytics(Set<Scope> needed) {
        return new ConversationsAnalytics(api, connection.calls(needed));
    }

    private ConversationPages pages(Set<Scope> needed) {
        return new ConversationPages(
                api, connection.calls(needed), connection.tenant().organisation(), habits.bots());
    }
}
