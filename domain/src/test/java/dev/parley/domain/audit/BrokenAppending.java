package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Trails that do not give back what was appended. */
final class BrokenAppending {
    private BrokenAppending() {}

    static Stream<KitMutant<AuditTrail>> all() {
        return Stream.of(
                mutant(
                        "it forgets details",
                        () -> keeping(entry -> Entries.detailed(JsonObject.empty(), entry)),
                        "anEntryComesBackAsItWasAppended",
                        "emojiNewlinesAndControlCharactersComeBack"),
                mutant(
                        "it takes an absent state for an unknown one",
                        () -> keeping(BrokenAppending::stated),
                        "whatIsAbsentComesBackAbsent"),
                mutant(
                        "it takes an empty text for an absent one",
                        () -> keepingWords(BrokenAppending::filled),
                        "anEmptyTextIsNotAnAbsentOne"),
                mutant("it mistakes a kind", () -> keeping(BrokenAppending::kindMistaken), "everyKindComesBack"),
                mutant("it counts in 16 bits", () -> keeping(BrokenAppending::shortened), "theLargestNumbersComeBack"),
                mutant(
                        "it takes control characters out",
                        () -> keepingTexts(BrokenAppending::plain),
                        "emojiNewlinesAndControlCharactersComeBack"),
                mutant(
                        "it drops what it cannot hold",
                        () -> keepingTexts(text -> text.replace("\0", "")),
                        "aCharacterThatNoStoreHoldsBecomesTheReplacementCharacter"),
                mutant("it cuts long texts", () -> keepingTexts(BrokenAppending::cut), "longTextsComeBack"),
                mutant(
                        "it returns what stands nowhere",
                        ReturnsAnotherRecord::new,
                        "aChainHoldsTheRecordsAsTheyWereAppended",
                        "aListedRecordIsTheOneOnTheTrail",
                        "aRecordThatHadNoWordsIsNotErased",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "otherConversationsKeepTheirWords",
                        "theRecordThatIsReturnedStandsOnTheTrail",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "it sorts by turn",
                        SortsByTurn::new,
                        "aRepeatErasesNothingMoreAndIsASecondRecord",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "anErasureKeepsTheDetailsThatItIsGiven",
                        "recordsKeepTheOrderInWhichTheyWereAppended"),
                mutant("it drops repeats", DropsRepeats::new, "aRepeatIsASecondRecord"),
                mutant(
                        "it does not tell capitals",
                        IgnoresCase::new,
                        "conversationsDoNotMix",
                        "otherConversationsKeepTheirWords"),
                mutant(
                        "it shows anything rather than nothing",
                        ShowsAnything::new,
                        "aConversationWithoutRecordsHasNone"),
                mutant(
                        "it shows later records",
                        ShowsLaterRecords::new,
                        "otherConversationsKeepTheirWords",
                        "whatWasReadDoesNotChange"),
                mutant(
                        "it serves one thread only",
                        ServesOneThread::new,
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "manyThreadsAppendAndNothingIsLost"));
    }

    /** A trail that appends something else. */
    static AuditTrail keeping(UnaryOperator<AuditEntry> other) {
        return new ForwardingAuditTrail() {
            @Override
            public AuditRecord append(AuditEntry entry) {
                return super.append(other.apply(entry));
            }
        };
    }

    private static AuditTrail keepingWords(UnaryOperator<AuditWords> other) {
        return keeping(entry -> entry.saying(other.apply(entry.words())));
    }

    private static AuditTrail keepingTexts(UnaryOperator<String> other) {
        return keepingWords(words -> new AuditWords(
                words.userMessage().map(other),
                words.botResponses().stream().map(other).toList(),
                words.others(),
                words.note()));
    }

    private static AuditEntry kindMistaken(AuditEntry e) {
        return e.kind() == AuditKind.TICKET ? changed(e, AuditKind.MESSAGES, e.turn()) : e;
    }

    private static AuditEntry shortened(AuditEntry e) {
        return changed(e, e.kind(), (short) e.turn());
    }

    private static AuditEntry stated(AuditEntry e) {
        return e.outcome().equals("silent") ? Entries.leaving("unknown", e) : e;
    }

    private static AuditWords filled(AuditWords words) {
        return new AuditWords(
                words.userMessage().filter(text -> !text.isEmpty()),
                words.botResponses(),
                words.others(),
                words.note());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\x01-\\x09\\x0b-\\x1f]", "");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 10_000));
    }

    private static AuditEntry changed(AuditEntry e, AuditKind kind, int turn) {
        return new AuditEntry(
                e.timestamp(),
                kind,
                e.origin(),
                e.conversation(),
                turn,
                e.outcome(),
                e.error(),
                e.aftermath(),
                e.cost(),
                e.details(),
                e.words());
    }

    private static final class ReturnsAnotherRecord extends ForwardingAuditTrail {
        @Override
        public AuditRecord append(AuditEntry entry) {
            AuditRecord record = super.append(entry);
            return new AuditRecord(new AuditId(record.id().chain(), record.id().number() + 1), entry, false);
        }
    }

    private static final class SortsByTurn extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> of(ConversationId conversation) {
            return super.of(conversation).stream()
                    .sorted(Comparator.comparingInt(record -> record.entry().turn()))
                    .toList();
        }
    }

    private static final class DropsRepeats extends ForwardingAuditTrail {
        @Override
        public AuditRecord append(AuditEntry entry) {
            Optional<AuditRecord> there = super.latest(AuditFilter.EVERYTHING, 10_000).stream()
                    .filter(record -> record.entry().equals(entry))
                    .findFirst();
            return there.orElseGet(() -> super.append(entry));
        }
    }

    private static final class IgnoresCase extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> of(ConversationId conversation) {
            return super.latest(AuditFilter.EVERYTHING, 10_000).stream()
                    .filter(record -> record.entry()
                            .conversation()
                            .map(id -> id.value().equalsIgnoreCase(conversation.value()))
                            .orElse(false))
                    .sorted(Comparator.comparingLong(record -> record.id().number()))
                    .toList();
        }
    }

    private static final class ShowsAnything extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> of(ConversationId conversation) {
            List<AuditRecord> own = super.of(conversation);
            return own.isEmpty() ? super.latest(AuditFilter.EVERYTHING, 1) : own;
        }
    }

    private static final class ShowsLaterRecords extends ForwardingAuditTrail {
        private final List<AuditRecord> shown = new ArrayList<>();

        @Override
        public synchronized AuditRecord append(AuditEntry entry) {
            AuditRecord record = super.append(entry);
            if (!shown.isEmpty()) {
                shown.add(record);
            }
            return record;
        }

        @Override
        public synchronized List<AuditRecord> of(ConversationId conversation) {
            List<AuditRecord> own = super.of(conversation);
            if (own.size() != 1) {
                return own;
            }
            shown.addAll(own);
            return shown;
        }
    }

    private static final class ServesOneThread extends ForwardingAuditTrail {
        private final Thread only = Thread.currentThread();

        @Override
        public AuditRecord append(AuditEntry entry) {
            return Thread.currentThread().equals(only)
                    ? super.append(entry)
                    : new AuditRecord(new AuditId("1", 1), entry, false);
        }
    }
}
