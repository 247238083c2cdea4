package dev.parley.domain.audit;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Trails whose chain is not one. */
final class BrokenChaining {
    private BrokenChaining() {}

    static Stream<KitMutant<AuditTrail>> all() {
        return Stream.of(
                mutant("it has a head before it has a record", HasAHeadTooMany::new, "anEmptyTrailHasNoHeads"),
                mutant(
                        "it numbers from 2 on",
                        () -> showing(BrokenChaining::numberedFromTwo),
                        "aLinkIsStoredAsItWasForged",
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theStoreKnowsTheLastRecordOfEachChain",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifies",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "it shows its chain by turn",
                        ShowsByTurn::new,
                        "aChainHoldsTheRecordsAsTheyWereAppended",
                        "recordsAreNumberedFromOneOnWithoutGaps"),
                mutant("its pages are too long", HasLongPages::new, "aChainIsReadAPageAtATime"),
                mutant("its pages all begin at the beginning", RepeatsPages::new, "aChainIsReadAPageAtATime"),
                mutant("it has one chain by all names", HasOneChain::new, "anUnknownChainHasNoRecords"),
                mutant(
                        "it stores texts in another form",
                        () -> showing(BrokenChaining::spaced),
                        "aLinkIsStoredAsItWasForged",
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifies",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "it seals silence",
                        () -> showing(BrokenChaining::sealed),
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "erasedWordsAreGoneWhereverTheyCouldBeRead",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifies",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure",
                        "whatIsHashedStaysAsItWas",
                        "whatWasNotSaidIsNotSealed"),
                mutant("its salt is always the same", UsesOneSalt::new, "equalWordsAreSealedWithDifferentSalts"),
                mutant(
                        "its head lags behind",
                        HasALaggingHead::new,
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "recordsAreNumberedFromOneOnWithoutGaps",
                        "theErasureOfAnUnknownConversationIsARecordAlone",
                        "theStoreKnowsTheLastRecordOfEachChain",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifies",
                        "theTrailVerifiesAfterARepeatedErasure",
                        "theTrailVerifiesAfterAnErasure"),
                mutant(
                        "it loses what is older than four records",
                        ForgetsTheFifth::new,
                        "aChainIsReadAPageAtATime",
                        "anErasureAmidAppendsLeavesATrailThatVerifies",
                        "theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay",
                        "theTrailVerifies",
                        "theTrailVerifiesAfterAnErasure"));
    }

    private static AuditTrail showing(UnaryOperator<AuditLink> other) {
        return new ForwardingAuditTrail() {
            @Override
            public List<AuditLink> links(String chain, long behind, int atMost) {
                return super.links(chain, behind, atMost).stream().map(other).toList();
            }
        };
    }

    private static AuditLink numberedFromTwo(AuditLink link) {
        return new AuditLink(
                new AuditId(link.id().chain(), link.id().number() + 1), link.text(), link.hash(), link.words());
    }

    private static AuditLink spaced(AuditLink link) {
        return new AuditLink(link.id(), link.text().replace(":", ": "), link.hash(), link.words());
    }

    private static AuditLink sealed(AuditLink link) {
        return link.words().isPresent()
                ? link
                : new AuditLink(link.id(), link.text(), link.hash(), Optional.of(new SealedWords("salt", "{}")));
    }

    private static final class HasAHeadTooMany extends ForwardingAuditTrail {
        @Override
        public List<ChainHead> heads() {
            List<ChainHead> heads = super.heads();
            return heads.isEmpty() ? List.of(ChainHead.empty("1")) : heads;
        }
    }

    private static final class ShowsByTurn extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> chain(String chain, long behind, int atMost) {
            return super.chain(chain, behind, atMost).stream()
                    .sorted(Comparator.comparingInt(record -> -record.entry().turn()))
                    .toList();
        }
    }

    private static final class HasLongPages extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> chain(String chain, long behind, int atMost) {
            return super.chain(chain, behind, atMost + 1);
        }
    }

    private static final class RepeatsPages extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> chain(String chain, long behind, int atMost) {
            return super.chain(chain, 0, atMost);
        }
    }

    private static final class HasOneChain extends ForwardingAuditTrail {
        @Override
        public List<AuditRecord> chain(String chain, long behind, int atMost) {
            return super.chain("1", behind, atMost);
        }
    }

    private static final class UsesOneSalt extends MemoryAuditTrail {
        @Override
        String salt() {
            return "salt";
        }
    }

    private static final class HasALaggingHead extends ForwardingAuditTrail {
        @Override
        public List<ChainHead> heads() {
            return super.heads().stream()
                    .map(head -> head.count() == 1
                            ? head
                            : super.links(head.chain(), head.count() - 2, 1)
                                    .getFirst()
                                    .head())
                    .toList();
        }
    }

    private static final class ForgetsTheFifth extends ForwardingAuditTrail {
        @Override
        public List<AuditLink> links(String chain, long behind, int atMost) {
            List<AuditLink> all = super.links(chain, behind, atMost);
            return all.stream().filter(link -> link.id().number() != 5).toList();
        }
    }
}
