package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenFixture.desk;
import static dev.parley.domain.sync.BrokenFixture.httpDesk;
import static dev.parley.domain.sync.BrokenFixture.laggingDesk;
import static dev.parley.domain.sync.BrokenFixture.saying;
import static dev.parley.domain.sync.BrokenFixture.slowDesk;
import static dev.parley.domain.sync.BrokenFixture.taking;

import dev.parley.domain.KitMutant;
import dev.parley.domain.sync.DeskCapabilities.ConditionalMove;
import dev.parley.domain.sync.DeskFault.Missing.Why;
import dev.parley.domain.sync.DeskFault.RateLimited.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Desks that take one fault for another, believe what they are answered, or say something untrue of their system. */
final class BrokenFaults {
    private BrokenFaults() {}

    static Stream<KitMutant<TicketDeskFixture>> all() {
        return Stream.concat(faults(), Stream.concat(believers(), liars()));
    }

    private static Stream<KitMutant<TicketDeskFixture>> faults() {
        return Stream.of(
                taking(
                        "it takes what is unclear for not done",
                        fault -> fault instanceof DeskFault.Transient failed
                                ? new DeskFault.Transient(false, failed.words())
                                : fault),
                taking(
                        "it takes what was not done for unclear",
                        fault -> fault instanceof DeskFault.Transient failed
                                ? new DeskFault.Transient(true, failed.words())
                                : fault),
                taking(
                        "it does not read how long to wait",
                        fault -> fault instanceof DeskFault.RateLimited
                                ? new DeskFault.RateLimited(Optional.empty(), Scope.TICKET)
                                : fault),
                taking(
                        "it waits for as long as it is told",
                        fault -> fault instanceof DeskFault.RateLimited limited
                                ? new DeskFault.RateLimited(
                                        limited.retryAfter().map(wait -> wait.multipliedBy(30)), Scope.TICKET)
                                : fault),
                taking(
                        "it takes a refused sign-in for a refused text",
                        fault -> fault instanceof DeskFault.Unauthorised refused
                                ? new DeskFault.Rejected(Optional.empty(), refused.words())
                                : fault),
                taking(
                        "it takes a broken server for refused credentials",
                        fault -> fault instanceof DeskFault.Transient failed && failed.unclear()
                                ? new DeskFault.Unauthorised(Optional.empty(), failed.words())
                                : fault),
                taking(
                        "it does not say which field",
                        fault -> fault instanceof DeskFault.Rejected
                                ? new DeskFault.Rejected(Optional.empty(), "refused")
                                : fault),
                taking(
                        "it takes a conflict for a refusal",
                        fault -> fault instanceof DeskFault.Conflict
                                ? new DeskFault.Rejected(Optional.empty(), "conflict")
                                : fault),
                taking(
                        "it takes a closed ticket for a refusal",
                        fault -> fault instanceof DeskFault.Missing missing && missing.why() == Why.CLOSED_FOR_GOOD
                                ? new DeskFault.Rejected(Optional.empty(), "closed")
                                : fault),
                taking(
                        "it takes a missing ticket for a refusal",
                        fault -> fault instanceof DeskFault.Missing missing && missing.why() == Why.DELETED
                                ? new DeskFault.Rejected(Optional.empty(), "gone")
                                : fault),
                taking(
                        "it tells its secret",
                        fault -> fault instanceof DeskFault.Transient failed
                                ? new DeskFault.Transient(failed.unclear(), "with " + ReferenceServer.TOKEN)
                                : fault));
    }

    private static Stream<KitMutant<TicketDeskFixture>> believers() {
        return Stream.of(
                desk("its probe asks nobody", (line, rules, words) -> new ReferenceDesk(line, rules, words) {
                    @Override
                    public DeskProbe probe() {
                        return new DeskProbe("Reference tickets 1", Map.of(), java.util.List.of());
                    }
                }),
                desk(
                        "its probe is about something else",
                        (line, rules, words) -> new ReferenceDesk(line, rules, words) {
                            @Override
                            public DeskProbe probe() {
                                super.probe();
                                return new DeskProbe("", Map.of(), java.util.List.of("something"));
                            }
                        }),
                desk("it does not read back", (line, rules, words) -> new ReferenceDesk(line, rules, words) {
                    @Override
                    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
                        try {
                            return super.move(ticket, to, seen);
                        } catch (DeskException e) {
                            if (e.fault() instanceof DeskFault.Rejected) {
                                return snapshot(show(ticket));
                            }
                            throw e;
                        }
                    }
                }),
                desk("it moves whatever the version", (line, rules, words) -> new ReferenceDesk(line, rules, words) {
                    @Override
                    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
                        return super.move(ticket, to, Optional.empty());
                    }
                }),
                httpDesk(
                        "its look behind a write speaks for the write",
                        (line, rules, words) -> new ReferenceDesk(line, rules, words) {
                            @Override
                            Map<String, String> behindAWrite(TicketRef ticket) {
                                return show(ticket);
                            }
                        }),
                takingForEmpty("it takes a page for an empty answer", "what answered"),
                takingForEmpty("it takes nothing for an empty answer", "an answer without anything"));
    }

    private static KitMutant<TicketDeskFixture> takingForEmpty(String what, String words) {
        return httpDesk(
                what,
                (line, rules, states) -> new ReferenceDesk(
                        (method, path, body) -> {
                            try {
                                return line.call(method, path, body);
                            } catch (DeskException e) {
                                if (e.fault().words().startsWith(words)) {
                                    return ReferenceAnswer.ok(java.util.List.of());
                                }
                                throw e;
                            }
                        },
                        rules,
                        states));
    }

    private static Stream<KitMutant<TicketDeskFixture>> liars() {
        return Stream.of(
                desk(
                        "it says that it creates once",
                        saying(told -> with(
                                told,
                                told.searchLag(),
                                true,
                                told.conditionalMove(),
                                told.perTicket(),
                                told.closedIsFinal(),
                                told.privateEntries()))),
                desk(
                        "it says that nothing is final",
                        saying(told -> with(
                                told,
                                told.searchLag(),
                                false,
                                told.conditionalMove(),
                                told.perTicket(),
                                false,
                                told.privateEntries()))),
                desk(
                        "it says that it moves whatever the version",
                        saying(told -> with(
                                told,
                                told.searchLag(),
                                false,
                                ConditionalMove.NONE,
                                told.perTicket(),
                                true,
                                told.privateEntries()))),
                desk(
                        "it says that everybody reads",
                        saying(told -> with(
                                told, told.searchLag(), false, told.conditionalMove(), told.perTicket(), true, false))),
                laggingDesk(
                        "it says that it finds sooner than it does",
                        saying(told -> with(
                                told,
                                Duration.ofSeconds(5),
                                false,
                                told.conditionalMove(),
                                told.perTicket(),
                                true,
                                true))),
                slowDesk(
                        "it says that it finds at once",
                        saying(told -> with(
                                told, Duration.ZERO, true, told.conditionalMove(), told.perTicket(), false, false))),
                slowDesk(
                        "it says that it refuses old versions",
                        saying(told -> with(
                                told, told.searchLag(), true, ConditionalMove.ATOMIC, told.perTicket(), false, false))),
                slowDesk(
                        "it says that closed is final",
                        saying(told -> with(
                                told, told.searchLag(), true, told.conditionalMove(), told.perTicket(), true, false))),
                slowDesk(
                        "it says that it counts no writes",
                        saying(told -> with(
                                told, told.searchLag(), true, told.conditionalMove(), Optional.empty(), false, false))),
                slowDesk(
                        "it says that it takes more writes",
                        saying(told -> with(
                                told,
                                told.searchLag(),
                                true,
                                told.conditionalMove(),
                                Optional.of(new WriteBudget(300, Duration.ofMinutes(10))),
                                false,
                                false))));
    }

    static DeskCapabilities with(
            DeskCapabilities told,
            Duration searchLag,
            boolean createOnce,
            ConditionalMove move,
            Optional<WriteBudget> perTicket,
            boolean closedIsFinal,
            boolean privateEntries) {
        return new DeskCapabilities(
                searchLag,
                createOnce,
                move,
                told.maxEntryChars(),
                told.maxEntryBytes(),
                told.maxSubjectChars(),
                told.maxBatch(),
                perTicket,
                told.settle(),
                closedIsFinal,
                privateEntries);
    }
}
