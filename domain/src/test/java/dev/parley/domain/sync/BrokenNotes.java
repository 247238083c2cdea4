package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenLeases.broken;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ledgers that lose what somebody wants to stand in a ticket. */
final class BrokenNotes {
    private BrokenNotes() {}

    static Stream<KitMutant<SyncLedgerFixture>> all() {
        return Stream.of(
                broken(
                        "what is wanted is not pending",
                        BrokenNotes::notPending,
                        "itTellsHowMuchHoldsWords",
                        "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore",
                        "aChangeMayBeWantedWithoutANote",
                        "aNoteOutlivesItsProcess",
                        "aNoteThatCameMeanwhileKeepsItsChangePending",
                        "aNoteThatIsWantedIsKeptOnceAndItsChangeIsPending",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "what is wanted moves the cursor",
                        BrokenNotes::movesTheCursor,
                        "aNoteThatIsWantedIsKeptOnceAndItsChangeIsPending"),
                broken(
                        "without a note nothing is wanted",
                        BrokenNotes::onlyWithANote,
                        "aChangeMayBeWantedWithoutANote",
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "whatIsTakenUpIsDecidedOnce"),
                broken(
                        "the last of the same notes is kept",
                        BrokenNotes::theLast,
                        "aNoteThatIsWantedIsKeptOnceAndItsChangeIsPending",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside"),
                broken("the newest note comes first", BrokenNotes::newestFirst, "notesAreToldOldestFirstAndDoNotMix"),
                broken(
                        "it does not tell desks of notes",
                        BrokenNotes::ofOneDesk,
                        "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore",
                        "aNoteThatCameMeanwhileKeepsItsChangePending",
                        "aNoteThatStandsThereIsForgotten",
                        "aRouteIsToldWhateverIsKeptOfIt",
                        "notesAreToldOldestFirstAndDoNotMix",
                        "whoeverDropsWhatIsAsideOfANoteForgetsIt",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken("a note that stands there is kept", BrokenNotes::keepsAll, "aNoteThatStandsThereIsForgotten"),
                broken(
                        "a note that is aside is forgotten",
                        BrokenNotes::forgetsAll,
                        "aNoteThatIsAsideIsKeptAndKeepsNothingPending"),
                broken(
                        "a note that is aside keeps its change pending",
                        BrokenNotes::waitsForAll,
                        "aNoteThatIsAsideIsKeptAndKeepsNothingPending"),
                broken(
                        "it settles before its notes",
                        BrokenNotes::hasty,
                        "aNoteThatCameMeanwhileKeepsItsChangePending",
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside",
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt"),
                broken(
                        "a note outlives its entries",
                        BrokenNotes::undead,
                        "whoeverDropsWhatIsAsideOfANoteForgetsIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "it remembers notes for itself",
                        BrokenNotes::own,
                        "notesAreErasedOnEveryRouteAndWaitForNothingAnyMore",
                        "aNoteOutlivesItsProcess",
                        "whoeverDropsWhatIsAsideOfANoteForgetsIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "notes wait though all of their conversation is aside",
                        BrokenNotes::waitsForWhatIsAside,
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt",
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "notes stay aside though their conversation is taken up",
                        BrokenNotes::leftBehind,
                        "notesGoAsideWithAllOfTheirConversationAndComeBackWithIt"),
                broken(
                        "whoever drops a conversation drops no note",
                        BrokenNotes::keepsNotesOfWhatIsDropped,
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "whoever drops a conversation drops every note",
                        BrokenNotes::dropsNewerNotes,
                        "whoeverDropsAllOfAConversationForgetsTheNotesThatWentAsideWithIt"),
                broken(
                        "a note that went aside is not wanted again",
                        BrokenNotes::onlyOnce,
                        "aNoteThatIsWantedAgainWaitsThoughItWentAside"),
                broken("nothing that is noted is decided", BrokenNotes::silent, "whatIsTakenUpIsDecidedOnce"),
                broken("what is noted again is decided again", BrokenNotes::talkative, "whatIsTakenUpIsDecidedOnce"));
    }

    private static SyncLedger notPending(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                super.want(route, change, note);
                due(route, Instant.MAX, 100).forEach(it -> park(route, Syncs.aside(it, 1)));
            }
        };
    }

    private static SyncLedger movesTheCursor(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                super.want(route, change, note);
                rewind(route, SyncCursor.from(change.changedAt()));
            }
        };
    }

    private static SyncLedger onlyWithANote(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                if (note.isPresent()) {
                    super.want(route, change, note);
                }
            }
        };
    }

    private static SyncLedger theLast(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                note.ifPresent(it -> told(route, change.conversation(), it, true));
                super.want(route, change, note);
            }
        };
    }

    private static SyncLedger newestFirst(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<WantedNote> notes(Route route, ConversationId conversation) {
                return super.notes(route, conversation).reversed();
            }
        };
    }

    private static SyncLedger ofOneDesk(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                super.want(route, change, Optional.empty());
                super.want(new Route(route.tenant(), "any"), change, note);
            }

            @Override
            public List<WantedNote> notes(Route route, ConversationId conversation) {
                return super.notes(new Route(route.tenant(), "any"), conversation);
            }
        };
    }

    private static SyncLedger keepsAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
                super.told(route, conversation, note, false);
            }
        };
    }

    private static SyncLedger forgetsAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
                super.told(route, conversation, note, true);
            }
        };
    }

    private static SyncLedger waitsForAll(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
                if (stands) {
                    super.told(route, conversation, note, true);
                }
            }
        };
    }

    private static SyncLedger hasty(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void settle(Route route, Carried carried, Pending acknowledged) {
                notes(route, carried.conversation())
                        .forEach(note -> super.told(route, carried.conversation(), note, false));
                super.settle(route, carried, acknowledged);
            }
        };
    }

    private static SyncLedger undead(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void drop(Route route, Parked parked) {
                List<WantedNote> before = notes(route, parked.conversation());
                super.drop(route, parked);
                before.forEach(note -> super.want(route, parked.change(), Optional.of(note)));
            }
        };
    }

    private static SyncLedger own(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            private final SyncLedger own = new MemorySyncLedger();

            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                own.want(route, change, note);
                super.want(route, change, note);
            }

            @Override
            public void told(Route route, ConversationId conversation, WantedNote note, boolean stands) {
                own.told(route, conversation, note, stands);
                super.told(route, conversation, note, stands);
            }

            @Override
            public List<WantedNote> notes(Route route, ConversationId conversation) {
                return own.notes(route, conversation);
            }
        };
    }

    private static SyncLedger waitsForWhatIsAside(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void park(Route route, Parked parked) {
                super.park(route, parked);
                if (parked.entry().isEmpty()
                        && !notes(route, parked.conversation()).isEmpty()) {
                    Optional<Pending> before = pending(route, parked.conversation());
                    notes(route, parked.conversation())
                            .forEach(it -> super.want(route, parked.change(), Optional.of(it)));
                    if (before.isEmpty()) {
                        super.settle(route, carried(route, parked.conversation()), parked.change());
                    }
                }
            }
        };
    }

    private static SyncLedger leftBehind(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void retry(Route route, Parked parked, Instant now) {
                super.retry(route, parked, now);
                notes(route, parked.conversation()).forEach(it -> super.told(route, parked.conversation(), it, false));
            }
        };
    }

    private static SyncLedger keepsNotesOfWhatIsDropped(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void drop(Route route, Parked parked) {
                if (parked.entry().isEmpty()) {
                    notes(route, parked.conversation())
                            .forEach(it -> super.told(route, parked.conversation(), it, false));
                    notes(route, parked.conversation())
                            .forEach(it -> super.want(route, parked.change(), Optional.of(it)));
                }
                super.drop(route, parked);
            }
        };
    }

    private static SyncLedger dropsNewerNotes(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void drop(Route route, Parked parked) {
                super.drop(route, parked);
                if (parked.entry().isEmpty()) {
                    notes(route, parked.conversation())
                            .forEach(it -> super.told(route, parked.conversation(), it, true));
                }
            }
        };
    }

    private static SyncLedger onlyOnce(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void want(Route route, Pending change, Optional<WantedNote> note) {
                boolean there = note.filter(it -> notes(route, change.conversation()).stream()
                                .anyMatch(kept -> kept.entry().equals(it.entry())))
                        .isPresent();
                super.want(route, change, there ? Optional.empty() : note);
            }
        };
    }

    private static SyncLedger silent(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public List<Decision> decisions(Route route, ConversationId conversation) {
                return super.decisions(route, conversation).stream()
                        .filter(it -> !it.equals(Decision.noted(Syncs.change(conversation, 5))))
                        .toList();
            }
        };
    }

    private static SyncLedger talkative(SyncLedger intact) {
        return new ForwardingSyncLedger(intact) {
            @Override
            public void note(Route route, List<Pending> changes, SyncCursor behind) {
                changes.stream()
                        .filter(it -> pending(route, it.conversation()).isPresent())
                        .forEach(it -> decided(route, Decision.noted(it)));
                super.note(route, changes, behind);
            }
        };
    }
}
