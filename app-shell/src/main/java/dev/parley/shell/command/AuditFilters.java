package dev.parley.shell.command;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;

/** The options that choose among audit records. */
final class AuditFilters {
    private static final Option<PastMoment> SINCE =
            Option.of("since", PastMoment.TYPE, "only those of that time or later");
    private static final Option<PastMoment> UNTIL = Option.of("until", PastMoment.TYPE, "only those before that time");
    private static final Option<AuditKind> KIND =
            Option.of("kind", ValueType.oneOf(AuditKind.class), "only those about that");
    private static final Option<String> OUTCOME = Option.of(
                    "outcome", ValueType.name().called("WORD"), "only those with that outcome")
            .suggesting(Suggestions.words(List.of(
                    "replied",
                    "silent",
                    AuditEntry.DONE,
                    AuditEntry.FAILED,
                    AuditEntry.REFUSED,
                    AuditEntry.INTERRUPTED,
                    AuditEntry.RECOVERED,
                    AuditEntry.NEVER_ARRIVED)));
    private static final Option<Boolean> ALL =
            Option.flag("all", "intentions, too: what was about to be done, recorded before it was");

    private final Option<ConversationId> conversation;
    private final Option<String> run;

    AuditFilters(Suggestions conversations, Suggestions runs) {
        this.conversation = Option.of("conversation", ConversationIds.TYPE, "only those of one conversation")
                .suggesting(conversations);
        this.run = Option.of("run", ValueType.name().called("RUN"), "only those of one run")
                .suggesting(runs);
    }

    Parameter<?>[] options() {
        return new Parameter<?>[] {conversation, run, SINCE, UNTIL, KIND, OUTCOME, ALL};
    }

    /**
     * What the line asks for.
     *
     * @throws CommandFailure when nothing could ever fit
     */
    AuditFilter of(Invocation line, Instant now) {
        var filter = new AuditFilter(
                line.find(conversation),
                line.find(run),
                line.find(SINCE).map(moment -> moment.seenFrom(now)),
                line.find(UNTIL).map(moment -> moment.seenFrom(now)),
                line.find(KIND),
                line.find(OUTCOME),
                line.is(ALL)
                        || line.find(OUTCOME)
                                .filter(AuditEntry.INTENDED::equals)
                                .isPresent());
        filter.since()
                .filter(since ->
                        filter.until().filter(until -> !since.isBefore(until)).isPresent())
                .ifPresent(since -> {
                    throw CommandFailure.usage(
                            "--since is not before --until, so no record can be between them", "Exchange them");
                });
        return filter;
    }
}
