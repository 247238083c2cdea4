package dev.parley.domain.audit;

import static dev.parley.domain.audit.Entries.NINE;
import static dev.parley.domain.audit.Entries.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.audit.Verification.Holds;
import dev.parley.domain.context.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the records of an {@link AuditTrail} are chained. */
public interface ChainContract {
    /** The trail of the test that runs, empty at first; the same one each time it is asked within a test. */
    AuditTrail trail();

    @Test
    default void anEmptyTrailHasNoHeads() {
        assertThat(trail().heads()).isEmpty();
        assertThat(trail().chain("1", 0, 10)).isEmpty();
        assertThat(trail().links("1", 0, 10)).isEmpty();
    }

    @Test
    default void recordsAreNumberedFromOneOnWithoutGaps() {
        appendTurns(5);

        for (ChainHead head : trail().heads()) {
            assertThat(trail().chain(head.chain(), 0, 10))
                    .extracting(AuditRecord::id)
                    .isEqualTo(LongStream.rangeClosed(1, head.count())
                            .mapToObj(number -> new AuditId(head.chain(), number))
                            .toList());
        }
        assertThat(trail().heads().stream().mapToLong(ChainHead::count).sum()).isEqualTo(5);
    }

    @Test
    default void aChainHoldsTheRecordsAsTheyWereAppended() {
        List<AuditRecord> appended = appendTurns(5);
        String chain = appended.getFirst().id().chain();

        assertThat(trail().chain(chain, 0, 10))
                .isEqualTo(appended.stream()
                        .filter(record -> record.id().chain().equals(chain))
                        .toList());
    }

    @Test
    default void aChainIsReadAPageAtATime() {
        String chain = appendTurns(7).getFirst().id().chain();
        List<AuditRecord> records = trail().chain(chain, 0, 10);
        List<AuditLink> links = trail().links(chain, 0, 10);

        assertThat(trail().chain(chain, 2, 3)).isEqualTo(records.subList(2, 5));
        assertThat(trail().links(chain, 2, 3)).isEqualTo(links.subList(2, 5));
        assertThat(trail().chain(chain, records.size(), 3)).isEmpty();
        assertThat(trail().links(chain, links.size(), 3)).isEmpty();
    }

    @Test
    default void anUnknownChainHasNoRecords() {
        appendTurns(1);

        assertThat(trail().chain("nobodys", 0, 10)).isEmpty();
        assertThat(trail().links("nobodys", 0, 10)).isEmpty();
    }

    @Test
    default void aLinkIsStoredAsItWasForged() {
        AuditEntry entry = turn("a", 1);
        trail().append(entry);
        ChainHead head = trail().heads().getFirst();
        AuditLink link = trail().links(head.chain(), 0, 1).getFirst();
        String salt = link.words().map(SealedWords::salt).orElseThrow();

        assertThat(link).isEqualTo(AuditLink.behind(ChainHead.empty(head.chain()), entry, salt));
    }

    @Test
    default void whatWasNotSaidIsNotSealed() {
        trail().append(turn("a", 1, "silent"));

        assertThat(allLinks()).extracting(AuditLink::words).containsExactly(Optional.empty());
    }

    @Test
    default void equalWordsAreSealedWithDifferentSalts() {
        trail().append(turn("a", 1));
        trail().append(turn("a", 1));

        assertThat(allLinks())
                .extracting(link -> link.words().map(SealedWords::salt).orElse(""))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    default void theStoreKnowsTheLastRecordOfEachChain() {
        appendTurns(3);

        for (ChainHead head : trail().heads()) {
            assertThat(trail().links(head.chain(), 0, 10).getLast().head()).isEqualTo(head);
        }
    }

    @Test
    default void theTrailVerifies() {
        trail().append(turn("a", 1, AuditEntry.INTENDED));
        appendTurns(3);
        trail().append(turn("b", 1, AuditEntry.INTENDED));
        trail().append(Entries.at(NINE, AuditKind.RUN, AuditEntry.DONE));

        assertThat(new VerifyTrail(trail(), JsonReader::object).verify(Optional.empty()))
                .isEqualTo(new Holds(6, 0, 1, new Checkpoint(NINE, trail().heads()).heads()));
    }

    @Test
    default void theTrailHoldsAgainstACheckpointThatWasTakenOnTheWay() {
        appendTurns(3);
        Checkpoint checkpoint = new Checkpoints(trail()).take(NINE);
        appendTurns(2);

        assertThat(checkpoint.count()).isEqualTo(4);
        assertThat(new VerifyTrail(trail(), JsonReader::object).verify(Checkpoint.parse(checkpoint.text())))
                .isInstanceOf(Holds.class);
    }

    private List<AuditRecord> appendTurns(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> trail().append(turn("a", number)))
                .toList();
    }

    private List<AuditLink> allLinks() {
        List<AuditLink> links = new ArrayList<>();
        trail().heads().forEach(head -> links.addAll(trail().links(head.chain(), 0, 1_000)));
        return links;
    }
}
