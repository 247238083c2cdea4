package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.KitMutant;
import dev.parley.domain.Sha256;
import dev.parley.domain.conversation.ConversationId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Trails that erase too little, too much, or without a trace. */
final class BrokenErasing {
    private BrokenErasing() {}

    static Stream<KitMutant<AuditTrail>> all() {
        return Stream.of(
                mutant(
                        "its list still shows what was erased",
                        ListsWhatWasErased::new,
                        "erasedWordsAreGoneWhereverTheyCouldBeRead"),
                mutant(
                        "it erases nothing",
                        () -> erasing((intact, id, erasure) -> {
                            intact.append(erasure);
                            return 0;
                        }),
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "anErasureKeepsTheDetailsThatItIsGiven",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "itTellsHowManyRecordsLostTheirWords",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure",
                        "whatIsHashedStaysAsItWas"),
                mutant(
                        "it writes anew what it erases",
                        RewritesWhatItErases::new,
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure",
                        "whatIsHashedStaysAsItWas"),
                mutant(
                        "it counts all records",
                        () -> erasing((intact, id, erasure) -> {
                            int there = intact.of(id).size();
                            intact.erase(id, erasure);
                            return there;
                        }),
                        "aRepeatErasesNothingMoreAndIsASecondRecord",
                        "itTellsHowManyRecordsLostTheirWords"),
                mutant("it takes silence for something erased", FlagsSilence::new, "aRecordThatHadNoWordsIsNotErased"),
                mutant(
                        "it erases whoever is spelt alike",
                        () -> erasing((intact, id, erasure) -> {
                            intact.erase(new ConversationId(id.value().toUpperCase(Locale.ROOT)), erasure);
                            return intact.erase(id, erasure);
                        }),
                        "aRepeatErasesNothingMoreAndIsASecondRecord",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "otherConversationsKeepTheirWords",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "its erasures reach too short",
                        ReachesTooShort::new,
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "theTrailVerifiesAfterARepeatedErasure"),
                mutant(
                        "its erasures reach too far",
                        ReachesTooFar::new,
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "it drops the details of an erasure",
                        () -> erasing((intact, id, erasure) ->
                                intact.erase(id, Entries.detailed(JsonObject.empty(), erasure))),
                        "anErasureKeepsTheDetailsThatItIsGiven"),
                mutant(
                        "it leaves no record of an erasure",
                        () -> erasing((intact, id, erasure) -> 1),
                        "aRepeatErasesNothingMoreAndIsASecondRecord",
                        "anErasureIsARecordThatSaysHowFarItReaches",
                        "anErasureKeepsTheDetailsThatItIsGiven",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "itTellsHowManyRecordsLostTheirWords",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure",
                        "whatIsHashedStaysAsItWas"),
                mutant(
                        "it erases once only",
                        () -> {
                            Set<ConversationId> erased = new HashSet<>();
                            return erasing((intact, id, erasure) -> erased.add(id) ? intact.erase(id, erasure) : 0);
                        },
                        "aRepeatErasesNothingMoreAndIsASecondRecord",
                        "theTrailVerifiesAfterARepeatedErasure"),
                mutant(
                        "it erases what was said later",
                        ErasesForGood::new,
                        "theTrailVerifiesAfterARepeatedErasure",
                        "whatIsSaidAfterAnErasureKeepsItsWords"),
                mutant(
                        "it refuses to erase what it does not know",
                        () -> erasing((intact, id, erasure) -> intact.of(id).isEmpty() ? 0 : intact.erase(id, erasure)),
                        "theErasureOfAnUnknownConversationIsARecordAlone"));
    }

    /** What a trail does to erase, with the intact trail. */
    private interface Erasing {
        int erase(AuditTrail intact, ConversationId conversation, AuditEntry erasure);
    }

    private static AuditTrail erasing(Erasing broken) {
        var intact = new MemoryAuditTrail();
        return new ForwardingAuditTrail(intact) {
            @Override
            public int erase(ConversationId conversation, AuditEntry erasure) {
                return broken.erase(intact, conversation, erasure);
            }
        };
    }

    private static final class ListsWhatWasErased extends ForwardingAuditTrail {
        private final List<AuditRecord> appended = new CopyOnWriteArrayList<>();

        @Override
        public AuditRecord append(AuditEntry entry) {
            AuditRecord record = super.append(entry);
            appended.add(record);
            return record;
        }

        @Override
        public List<AuditRecord> latest(AuditFilter filter, int atMost) {
            return super.latest(filter, atMost).stream()
                    .map(record -> appended.stream()
                            .filter(old -> old.id().equals(record.id()))
                            .findFirst()
                            .orElse(record))
                    .toList();
        }
    }

    private static final class RewritesWhatItErases extends MemoryAuditTrail {
        @Override
        AuditLink withoutWords(AuditLink link) {
            String text = link.text().replaceFirst(",?\"words\":\"[0-9a-f]*\"", "");
            return new AuditLink(link.id(), text, Sha256.hex(text), Optional.empty());
        }
    }

    private static final class FlagsSilence extends ForwardingAuditTrail {
        private boolean erasing;

        @Override
        public int erase(ConversationId conversation, AuditEntry erasure) {
            erasing = true;
            return super.erase(conversation, erasure);
        }

        @Override
        public List<AuditRecord> of(ConversationId conversation) {
            return super.of(conversation).stream()
                    .map(record -> erasing && record.entry().outcome().equals("silent")
                            ? new AuditRecord(record.id(), record.entry(), true)
                            : record)
                    .toList();
        }
    }

    private static final class ReachesTooShort extends MemoryAuditTrail {
        @Override
        long reachOf(ChainHead last) {
            return last.count() - 1;
        }
    }

    private static final class ReachesTooFar extends MemoryAuditTrail {
        @Override
        long reachOf(ChainHead last) {
            return last.count() + 2;
        }
    }

    private static final class ErasesForGood extends ForwardingAuditTrail {
        private final Set<ConversationId> erased = new HashSet<>();

        @Override
        public AuditRecord append(AuditEntry entry) {
            boolean mute = entry.conversation().map(erased::contains).orElse(false);
            return super.append(mute ? entry.saying(AuditWords.NONE) : entry);
        }

        @Override
        public int erase(ConversationId conversation, AuditEntry erasure) {
            erased.add(conversation);
            return super.erase(conversation, erasure);
        }
    }
}
