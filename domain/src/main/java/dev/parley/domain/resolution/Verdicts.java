package dev.parley.domain.resolution;

import dev.parley.domain.resolution.Resolution.Abandoned;
import dev.parley.domain.resolution.Resolution.BotSilent;
import dev.parley.domain.resolution.Resolution.Failed;
import dev.parley.domain.resolution.Resolution.HandedOver;
import dev.parley.domain.resolution.Resolution.Looped;
import dev.parley.domain.resolution.Resolution.ResolvedByBot;
import dev.parley.domain.resolution.Resolution.Unknown;
import dev.parley.domain.resolution.Resolution.Unresolved;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Outcomes by their words. */
final class Verdicts {
    private static final List<Function<List<Evidence>, Resolution>> ALL = List.of(
            ResolvedByBot::new,
            HandedOver::new,
            Abandoned::new,
            Unresolved::new,
            BotSilent::new,
            Looped::new,
            Failed::new,
            Unknown::new);

    private Verdicts() {}

    static List<String> words() {
        return ALL.stream().map(outcome -> outcome.apply(List.of()).word()).toList();
    }

    static Optional<Resolution> of(String word, List<Evidence> evidence) {
        return ALL.stream()
                .map(outcome -> outcome.apply(evidence))
                .filter(resolution -> resolution.word().equals(word))
                .findFirst();
    }
}
