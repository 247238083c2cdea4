package dev.parley.domain.resolution;

import java.util.List;
import java.util.Optional;

/** The visitor's wish for a human being, and a bot that does as it is asked: "of course, right away". */
final class Wish {
    private Wish() {}

    /** That the bot's message at that place grants it, if the visitor wished for it right before. */
    static Optional<Sign> grantedAt(int place, Reading reading) {
        Utterance said = reading.utterances().get(place);
        boolean granted = reading.message(place).byBot()
                && !reading.signs().isEmpty()
                && said.isAbout(Topic.AGREES)
                && reading.signsOf(place).stream().allMatch(sign -> sign.meaning() == Meaning.COURTESY)
                && wasUttered(place, reading)
                && grants(new BotTurn(List.of(said)));
        return granted ? Optional.of(reading.sign(place, Meaning.HANDED_OVER, "bot-grants-wish")) : Optional.empty();
    }

    private static boolean wasUttered(int place, Reading reading) {
        int spoken = reading.visitorBefore(place);
        return reading.signs().stream()
                .anyMatch(sign -> sign.message() == spoken && sign.rule().equals(Hearing.WANTS_AGENT));
    }

    private static boolean grants(BotTurn turn) {
        return turn.question().isEmpty()
                && turn.demand().isEmpty()
                && turn.denial().isEmpty()
                && turn.mereApology().isEmpty();
    }
}
