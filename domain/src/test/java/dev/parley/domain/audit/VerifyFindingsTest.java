package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.audit.Verification.Holds;
import dev.parley.domain.context.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a verification counts, and what it costs. */
class VerifyFindingsTest {
    private static final int MANY = 20_000;

    private final TamperedTrail trail = new TamperedTrail();

    @Test
    void intentionsWithoutOutcomeAreCounted() {
        trail.append(Entries.turn("a", 1, AuditEntry.INTENDED));
        trail.append(Entries.turn("a", 1, "replied"));
        trail.append(Entries.turn("a", 2, AuditEntry.INTENDED));
        trail.append(Entries.turn("b", 1, AuditEntry.INTENDED));
        trail.append(Entries.at(Entries.NINE, AuditKind.CLOSING, "b", 0, AuditEntry.INTENDED));
        trail.append(Entries.turn("c", 1, AuditEntry.REFUSED));

        assertThat(openEnds()).isEqualTo(3);
    }

    @Test
    void anOutcomeUnderTheVendorsOwnIdEndsTheProposedOne() {
        trail.append(Entries.at(Entries.NINE, AuditKind.OPENING, "proposed", 0, AuditEntry.INTENDED));
        trail.append(Entries.detailed(
                JsonObject.empty().with(EventEntries.PROPOSED, new JsonString("proposed")),
                Entries.at(Entries.NINE, AuditKind.OPENING, "own", 0, AuditEntry.DONE)));

        assertThat(openEnds()).isZero();
    }

    @Test
    void anOutcomeOnAnotherChainEndsAnIntentionWhicheverIsWalkedFirst() {
        trail.append("1", Entries.turn("a", 1, AuditEntry.INTENDED));
        trail.append("2", Entries.turn("a", 1, AuditEntry.RECOVERED));
        trail.append("2", Entries.turn("b", 1, AuditEntry.INTENDED));
        trail.append("1", Entries.turn("b", 1, AuditEntry.RECOVERED));

        assertThat(openEnds()).isZero();
    }

    @Test
    void whatIsBegunAnewBehindAnOutcomeIsOpen() {
        trail.append("1", Entries.at(Entries.NINE, AuditKind.CLOSING, "a", 0, AuditEntry.FAILED));
        trail.append("2", Entries.at(Entries.NINE.plusSeconds(1), AuditKind.CLOSING, "a", 0, AuditEntry.INTENDED));

        assertThat(openEnds()).isEqualTo(1);
    }

    @Test
    void allChainsAreCounted() {
        trail.append("2", Entries.turn("a", 1));
        trail.append("1", Entries.turn("b", 1));
        trail.append("10", Entries.turn("c", 1));

        assertThat(trail.verified())
                .isEqualTo(new Holds(3, 0, 0, List.of(trail.head("1"), trail.head("10"), trail.head("2"))));
    }

    @Test
    void aLongTrailIsReadAPageAtATimeAndOnce() {
        var long1 = new EndlessTrail(MANY);

        assertThat(new VerifyTrail(long1, JsonReader::object).verify(Optional.empty()))
                .isInstanceOfSatisfying(
                        Holds.class, holds -> assertThat(holds.records()).isEqualTo(MANY));
        assertThat(long1.pages).allMatch(size -> size <= 1_000);
        assertThat(long1.pages.stream().mapToInt(size -> size).sum()).isEqualTo(MANY);
    }

    private long openEnds() {
        return ((Holds) trail.verified()).openEnds();
    }

    /** A trail that forges its links when they are read, and keeps none. */
    private static final class EndlessTrail extends ForwardingAuditTrail {
        private final List<Integer> pages = new ArrayList<>();
        private final int count;
        private final AuditEntry entry = Entries.turn("a", 1, "silent");
        private ChainHead last = ChainHead.empty("1");
        private ChainHead read = ChainHead.empty("1");

        EndlessTrail(int count) {
            this.count = count;
            for (int i = 0; i < count; i++) {
                last = AuditLink.behind(last, entry, "salt").head();
            }
        }

        @Override
        public List<ChainHead> heads() {
            return List.of(last);
        }

        @Override
        public List<AuditLink> links(String chain, long behind, int atMost) {
            assertThat(behind).isEqualTo(read.count());
            List<AuditLink> page = new ArrayList<>();
            while (page.size() < atMost && read.count() < count) {
                AuditLink link = AuditLink.behind(read, entry, "salt");
                page.add(link);
                read = link.head();
            }
            pages.add(page.size());
            return page;
        }
    }
}
