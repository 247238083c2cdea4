package dev.parley.cxone.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * Draws faults by seed, route and the number of the call: not by time, thread or conversation, so a run can be had
 * again. After two faults in a row one call passes, and no two refused tokens follow each other: whoever tries three
 * times gets through.
 */
final class Odds {
    private static final int IN_A_ROW = 2;
    private final long seed;
    private final double share;

    /** @param share how many of all calls meet a fault, from 0 to 1 */
    Odds(long seed, double share) {
        this.seed = seed;
        this.share = share;
    }

    Optional<Fault> draw(Call call, List<Fault> choice) {
        if (choice.isEmpty() || !bad(call.route(), call.index())) {
            return Optional.empty();
        }
        Fault fault = pick(call.route(), call.index(), choice);
        boolean again = fault instanceof Fault.RefuseToken
                && call.index() > 0
                && pick(call.route(), call.index() - 1, choice) instanceof Fault.RefuseToken;
        return Optional.of(again ? new Fault.ServerError(503) : fault);
    }

    private boolean bad(Route route, int index) {
        int before = 0;
        while (before < index && unlucky(route, index - 1 - before)) {
            before++;
        }
        return unlucky(route, index) && before % (IN_A_ROW + 1) < IN_A_ROW;
    }

    private boolean unlucky(Route route, int index) {
        return Dice.of(seed, "luck", route, index).share() < share;
    }

    private Fault pick(Route route, int index, List<Fault> choice) {
        return choice.get(Dice.of(seed, "kind", route, index).below(choice.size()));
    }
}
