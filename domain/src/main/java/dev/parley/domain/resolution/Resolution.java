package dev.parley.domain.resolution;

import java.util.List;
import java.util.Optional;

/** How a conversation ended, with what the verdict rests on: the deciding evidence first. */
public sealed interface Resolution {
    /** What the verdict rests on, the deciding evidence first. */
    List<Evidence> evidence();

    /** How far the verdict can be relied on: by the kind of the deciding evidence, so the same for the same evidence. */
    default Confidence confidence() {
        return Confidence.in(evidence());
    }

    /** What decided; empty where nothing is known of it. */
    default Optional<Evidence> deciding() {
        return evidence().stream().findFirst();
    }

    /** The word for people and reports, in lower case with hyphens. */
    String word();

    /** Whether the bot solved it. */
    default boolean isResolved() {
        return this instanceof ResolvedByBot;
    }

    /** The bot solved it. */
    record ResolvedByBot(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "resolved-by-bot";
        }
    }

    /** An agent was asked for or took over. */
    record HandedOver(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "handed-over";
        }
    }

    /** The visitor left before the end. */
    record Abandoned(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "abandoned";
        }
    }

    /** It ended, or stands, without a solution. */
    record Unresolved(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "unresolved";
        }
    }

    /** The bot did not answer. */
    record BotSilent(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "bot-silent";
        }
    }

    /** The bot went in circles. */
    record Looped(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "looped";
        }
    }

    /** It is over, and nothing that was said or seen tells how. */
    record Unknown(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "unknown";
        }
    }

    /** Parley could not go on: the vendor or the network failed. */
    record Failed(List<Evidence> evidence) implements Resolution {
        @Override
        public String word() {
            return "failed";
        }
    }
}
