package dev.parley.domain.sync;

import dev.parley.domain.conversation.ConversationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/**
 * Everything at once: growing conversations whose changes come several times and in any order, on several threads, over a
 * line with {@linkplain BadWeather bad weather}, by processes that are killed at any call and started again. Time moves
 * only between rounds, so that a lease ends as it does in real life and not in the midst of a driven second.
 */
public final class ConvergenceRun {
    private static final int A_ROUND = 16;

    private record Delivery(Chat chat, Instant at) {}

    private final DeskBench bench;
    private final ConvergencePlan plan;
    private final TicketDesk desk;
    private final Random chance;
    private final List<Delivery> waiting = new ArrayList<>();
    private Mortal process;
    private int killed;

    private ConvergenceRun(DeskBench bench, ConvergencePlan plan, UnaryOperator<TicketDesk> seenAs) {
        this.bench = bench;
        this.plan = plan;
        desk = seenAs.apply(bench.desk);
        chance = new Random(plan.seed());
        process = process();
        bench.rules = bench.rules(100_000);
    }

    /** Runs it to its end, and looks at what stands there. */
    public static ConvergenceResult of(TicketDeskFixture fixture, ConvergencePlan plan) {
        return of(fixture, plan, UnaryOperator.identity());
    }

    /** @param seenAs another view of the desk: a canary's */
    static ConvergenceResult of(TicketDeskFixture fixture, ConvergencePlan plan, UnaryOperator<TicketDesk> seenAs) {
        try (var bench = new DeskBench(fixture)) {
            return new ConvergenceRun(bench, plan, seenAs).run();
        }
    }

    private ConvergenceResult run() {
        List<Chat> chats = new ArrayList<>();
        for (int i = 0; i < plan.conversations(); i++) {
            Chat chat = bench.chat().saysLines(plan.messages());
            chats.add(chat);
            for (int beginning = 1; beginning <= plan.messages() * plan.times(); beginning++) {
                waiting.add(new Delivery(chat.first((beginning - 1) / plan.times() + 1), Instant.MIN));
            }
        }
        Collections.shuffle(waiting, chance);
        Duration late = bench.settle().multipliedBy(3).dividedBy(4);
        bench.faults().byChance(plan.seed(), new BadWeather(late));
        try (ExecutorService threads = Executors.newFixedThreadPool(plan.threads())) {
            while (!waiting.isEmpty()) {
                round(threads);
            }
        }
        bench.faults().clear();
        bench.pass(bench.settle());
        bench.pass(bench.desk.capabilities().searchLag());
        return result(chats);
    }

    private void round(ExecutorService threads) {
        Instant now = bench.fixture.clock().instant();
        List<Delivery> due = waiting.stream()
                .filter(delivery -> !delivery.at().isAfter(now))
                .limit(A_ROUND)
                .toList();
        if (due.isEmpty()) {
            Instant next = waiting.stream()
                    .map(Delivery::at)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            bench.fixture.waiter().waitUntil(next.plusMillis(1));
            return;
        }
        waiting.removeAll(due);
        List<Future<List<Delivery>>> all = due.stream()
                .map(delivery -> threads.submit(() -> carry(delivery)))
                .toList();
        all.forEach(one -> waiting.addAll(over(one)));
        if (process.isDead()) {
            killed++;
            process = process();
        }
    }

    /** @return what has to be delivered again */
    private List<Delivery> carry(Delivery delivery) {
        Chat chat = delivery.chat();
        Pending change = chat.change(new ConversationState.Active());
        Instant now = bench.fixture.clock().instant();
        try {
            CarryOutcome outcome = bench.process(
                            process.using(TicketDesk.class, desk), process.using(SyncLedger.class, bench.ledger), chat)
                    .carry(bench.ledger
                            .pending(DeskBench.ROUTE, chat.id())
                            .filter(pending -> pending.changedAt().isAfter(change.changedAt()))
                            .orElse(change));
            return switch (outcome) {
                case CarryOutcome.Done done -> List.of();
                case CarryOutcome.Later later -> List.of(new Delivery(chat, later.at()));
                case CarryOutcome.Busy busy -> List.of(new Delivery(chat, now.plus(bench.fixture.backOff())));
                case CarryOutcome.DeskDown down -> List.of(new Delivery(chat, down.until()));
                case CarryOutcome.PutAside aside ->
                    throw new AssertionError("put aside: " + aside.parked().reason());
            };
        } catch (Mortal.Killed e) {
            return List.of(delivery);
        }
    }

    private Mortal process() {
        return new Mortal((method, done) -> {
            synchronized (chance) {
                return killed < plan.kills() && chance.nextInt(plan.callsALife()) == 0;
            }
        });
    }

    private ConvergenceResult result(List<Chat> chats) {
        int notOneTicket = 0;
        List<Standing> all = new ArrayList<>();
        for (Chat chat : chats) {
            List<TicketRef> tickets = bench.fixture.tickets(chat.key());
            notOneTicket += tickets.size() == 1 ? 0 : 1;
            String shown =
                    String.join("\n", tickets.stream().map(bench.fixture::shown).toList());
            all.add(Standing.of(chat, shown));
        }
        Standing sum = Standing.sum(all);
        int requests = bench.faults().writes() + bench.faults().reads();
        return new ConvergenceResult(
                notOneTicket,
                sum.lost(),
                sum.repeated(),
                sum.disordered(),
                requests,
                bench.faults().hurt(),
                killed);
    }

    private static List<Delivery> over(Future<List<Delivery>> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
