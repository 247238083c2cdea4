package dev.parley.domain.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What happened in the experiments on real servers: of all requests 8 in a hundred are lost, 4 meet a 503 and 3 a 429; of
 * those that write, 12 lose their answer, 4 get a 502 in its place, and 5 are carried out when everybody has given up.
 *
 * @param late how much later those are
 */
record BadWeather(Duration late) implements FaultPlan.Weather {
    @Override
    public Fault fault(boolean writes, RandomGenerator chance) {
        int luck = chance.nextInt(100);
        if (luck < 8) {
            return new Fault.Lost();
        }
        if (luck < 12) {
            return new Fault.Answered(CannedAnswer.status(503));
        }
        if (luck < 15) {
            return new Fault.Answered(CannedAnswer.status(429));
        }
        if (!writes || luck >= 36) {
            return new Fault.None();
        }
        if (luck < 27) {
            return new Fault.AnswerLost();
        }
        return luck < 31 ? new Fault.AnsweredAfter(CannedAnswer.status(502)) : new Fault.Late(late);
    }
}
