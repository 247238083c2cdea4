package dev.parley.domain.campaign;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.scenario.Scenario;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a campaign will cost, reckoned before anything is sent. Repeats of failed requests and of failed cases come on top.
 *
 * @param cases how many conversations
 * @param turns how many turns, at the most
 * @param certain whether the turns are that many in any case; false where it depends on what bots say
 * @param calls the requests by kind, in the order of a conversation: {@code token}, {@code open}, {@code send}, {@code
 *     list}, {@code look}, {@code watch}, {@code close}
 * @param expected how long it will take, if the bots answer in their mean time and the network takes none
 * @param guessed the bots whose times are guessed, because none was ever seen
 * @param admitted how many conversations there should be under way at once: more would only wait for the limit
 * @param perSecond how many requests a second that makes
 * @param headroom which share of the limit is left, from 0 to 1, where the limit is known
 */
public record CampaignPlan(
        int cases,
        long turns,
        boolean certain,
        Map<String, Long> calls,
        Duration expected,
        SequencedSet<BotId> guessed,
        int admitted,
        double perSecond,
        OptionalDouble headroom) {
    private static final long OPENING_AND_CLOSING = 2;

    /** Keeps unchangeable copies. */
    public CampaignPlan {
        calls = Collections.unmodifiableMap(new LinkedHashMap<>(calls));
        guessed = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(guessed));
    }

    /** Reckons. Sends nothing. */
    public static CampaignPlan of(List<PlannedCase> cases, PlanBasis basis) {
        Map<Scenario, Part> parts = new LinkedHashMap<>();
        cases.forEach(one -> parts.computeIfAbsent(one.scenario(), scenario -> Part.of(scenario, basis)));
        List<Part> plan = cases.stream().map(one -> parts.get(one.scenario())).toList();
        ScenarioCost all = plan.stream().map(Part::cost).reduce(ScenarioCost.NOTHING, ScenarioCost::plus);
        int admitted = admitted(plan, all, basis);
        long own = plan.size() * OPENING_AND_CLOSING + basis.callsOf(all) + all.looks();
        Duration expected = longer(scheduled(plan, admitted), atTheLimit(own, basis));
        Map<String, Long> calls = calls(plan.size(), all, expected, basis);
        double perSecond = calls.values().stream().mapToLong(Long::longValue).sum() / seconds(expected);
        return new CampaignPlan(
                plan.size(),
                all.turns(),
                parts.values().stream().allMatch(part -> part.cost().certain()),
                calls,
                expected,
                guessed(parts.keySet(), basis),
                admitted,
                perSecond,
                basis.perSecond().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                Math.clamp(1 - perSecond / basis.perSecond().getAsDouble(), 0.0, 1.0)));
    }

    /** All requests together. */
    public long total() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the limit holds it up: fewer conversations are under way than there might be. */
    public boolean heldUpByTheLimit(int parallel) {
        return admitted < Math.min(parallel, cases);
    }

    /** @param takes from opening to closing */
    private record Part(ScenarioCost cost, Duration takes) {
        static Part of(Scenario scenario, PlanBasis basis) {
            ScenarioCost cost = ScenarioCost.of(scenario);
            return new Part(cost, basis.turns(scenario.bot(), cost).plus(cost.listening()));
        }
    }

    /** So many that together they make as many requests as are allowed: {@code N = B·(time of a turn) / (calls of a turn)}. */
    private static int admitted(List<Part> plan, ScenarioCost all, PlanBasis basis) {
        int wanted = Math.min(basis.parallel(), plan.size());
        if (basis.forConversations().isEmpty() || all.turns() == 0) {
            return wanted;
        }
        double turn = plan.stream().mapToDouble(part -> seconds(part.takes())).sum() / all.turns();
        double calls = ((double) basis.callsOf(all) + OPENING_AND_CLOSING * plan.size()) / all.turns();
        double most = basis.forConversations().getAsDouble() * turn / calls;
        return Math.clamp((long) most, 1, Math.max(1, wanted));
    }

    /** How long it takes when each place that becomes free is taken by the next one. */
    private static Duration scheduled(List<Part> plan, int places) {
        var free = new PriorityQueue<Duration>();
        Duration last = Duration.ZERO;
        for (Part part : plan) {
            Duration begins = free.size() < places ? Duration.ZERO : free.remove();
            Duration ends = begins.plus(part.takes());
            free.add(ends);
            last = longer(last, ends);
        }
        return last;
    }

    private static Duration atTheLimit(long calls, PlanBasis basis) {
        return basis.forConversations().isEmpty()
                ? Duration.ZERO
                : Duration.ofMillis(
                        Math.round(1000 * calls / basis.forConversations().getAsDouble()));
    }

    private static Map<String, Long> calls(int cases, ScenarioCost all, Duration expected, PlanBasis basis) {
        Map<String, Long> calls = new LinkedHashMap<>();
        calls.put("token", cases == 0 ? 0L : 1L);
        calls.put("open", (long) cases);
        calls.put("send", all.turns());
        calls.put("list", all.turns() * basis.looking().looks());
        calls.put("look", basis.behind(all) + all.looks());
        calls.put("watch", (long) Math.ceil(basis.looking().watchesPerSecond() * expected.toMillis() / 1000.0));
        calls.put("close", (long) cases);
        return calls;
    }

    private static SequencedSet<BotId> guessed(Set<Scenario> scenarios, PlanBasis basis) {
        return scenarios.stream()
                .map(Scenario::bot)
                .filter(bot -> basis.learnt(bot).isEmpty())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    private static double seconds(Duration duration) {
        return Math.max(duration.toNanos(), 1) / 1e9;
    }
}
