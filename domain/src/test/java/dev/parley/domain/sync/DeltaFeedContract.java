package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.ConversationState.Ended;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link DeltaFeed} keeps to. */
public interface DeltaFeedContract {
    /** More than fit on one page of any vendor known so far. */
    int SEVERAL_PAGES = 230;

    /** Behind everything that a test does. */
    Duration LATER = Duration.ofDays(1);

    /** The fixture of the test that runs; the same one each time it is asked within a test. */
    DeltaFeedFixture fixture();

    @Test
    default void changesComeOldestFirst() {
        List<ConversationId> opened = openOneByOne(3);
        fixture().close(opened.getFirst());

        assertThat(ids(all())).containsExactly(opened.get(1), opened.get(2), opened.get(0));
    }

    @Test
    default void aChangeTellsWhenItWasAndHowTheConversationStandsSince() {
        List<ConversationId> opened = openOneByOne(2);
        Instant closedAt = fixture().time().instant();
        fixture().close(opened.getFirst());

        List<Change> changes = all();
        assertThat(changes)
                .allSatisfy(
                        change -> assertThat(change.conversation().updatedAt()).contains(change.at()));
        assertThat(changes.getFirst().conversation().state()).isInstanceOf(Active.class);
        assertThat(changes.getLast().conversation().state()).isInstanceOfAny(Closed.class, Ended.class);
        assertThat(changes.getLast().at()).isEqualTo(closedAt);
    }

    @Test
    default void theLowerBoundIsInclusive() {
        List<ConversationId> opened = openOneByOne(3);
        Instant second = all().get(1).at();

        assertThat(ids(changes(second, end()))).isEqualTo(opened.subList(1, 3));
    }

    @Test
    default void theUpperBoundIsExclusive() {
        List<ConversationId> opened = openOneByOne(3);
        Instant second = all().get(1).at();

        assertThat(ids(changes(Instant.EPOCH, second))).isEqualTo(opened.subList(0, 1));
    }

    @Test
    default void nothingComesWhereNothingChanged() {
        openOneByOne(2);

        assertThat(changes(fixture().time().instant(), end())).isEmpty();
    }

    @Test
    default void severalPagesAreOneRowWithEachConversationOnce() {
        List<ConversationId> opened = openOneByOne(SEVERAL_PAGES);

        assertThat(ids(all())).isEqualTo(opened);
    }

    @Test
    default void moreThanAPageMayHaveChangedAtOneTime() {
        List<ConversationId> before = openOneByOne(3);
        List<ConversationId> atOnce =
                Stream.generate(fixture()::open).limit(SEVERAL_PAGES).toList();
        List<ConversationId> behind = openOneByOne(3);

        List<ConversationId> handedOver = ids(all());
        assertThat(handedOver).startsWith(before.toArray(ConversationId[]::new));
        assertThat(handedOver).endsWith(behind.toArray(ConversationId[]::new));
        assertThat(handedOver.subList(3, handedOver.size() - 3)).containsExactlyInAnyOrderElementsOf(atOnce);
    }

    @Test
    default void whoSaysNoGetsNoMore() {
        List<ConversationId> opened = openOneByOne(SEVERAL_PAGES);
        List<Change> taken = new ArrayList<>();

        fixture().feed().changes(Instant.EPOCH, end(), change -> {
            taken.add(change);
            return taken.size() < 3;
        });

        assertThat(ids(taken)).isEqualTo(opened.subList(0, 3));
    }

    @Test
    default void whatChangesMeanwhileComesThenOrWithTheNextCall() {
        List<ConversationId> opened = openOneByOne(SEVERAL_PAGES);
        Instant upTo = fixture().time().instant();
        List<ConversationId> first = new ArrayList<>();
        fixture().feed().changes(Instant.EPOCH, upTo, change -> {
            first.add(change.conversation().id());
            if (first.size() % 20 == 0) {
                fixture().close(opened.get(first.size() / 2));
                fixture().close(opened.get(SEVERAL_PAGES - 1 - first.size() / 20));
            }
            return true;
        });
        List<ConversationId> next = ids(changes(upTo, end()));

        assertThat(first).doesNotHaveDuplicates();
        assertThat(Stream.concat(first.stream(), next.stream()).distinct()).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(next).contains(opened.get(10), opened.get(SEVERAL_PAGES - 2));
    }

    @Test
    default void whatWasSaidIsToldWholeAndInItsOrder() {
        ConversationId id = openOneByOne(1).getFirst();
        List<String> lines =
                IntStream.rangeClosed(1, 60).mapToObj(i -> "line " + i).toList();
        lines.forEach(line -> fixture().say(id, line));

        List<Message> said = fixture().feed().said(id);
        assertThat(said).hasSize(120).doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(message -> message.author() instanceof Author.Visitor)
                .extracting(Message::text)
                .isEqualTo(lines);
        assertThat(IntStream.range(0, 120).filter(i -> said.get(i).byBot()))
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> 2 * i + 1).toList());
    }

    @Test
    default void whereNothingWasSaidNothingIsTold() {
        List<ConversationId> opened = openOneByOne(2);
        fixture().say(opened.getFirst(), "Hello");

        assertThat(fixture().feed().said(opened.getLast())).isEmpty();
    }

    @Test
    default void whatWasSaidWhereNobodyWasIsNotFound() {
        openOneByOne(1);

        assertThatThrownBy(() -> fixture().feed().said(new ConversationId("nobody-opened-this")))
                .isInstanceOfSatisfying(
                        ContactCentreException.class,
                        e -> assertThat(e.fault()).isInstanceOf(ContactFault.NotFound.class));
    }

    private List<ConversationId> openOneByOne(int count) {
        return Stream.generate(this::openOne).limit(count).toList();
    }

    private ConversationId openOne() {
        fixture().time().pass(Duration.ofMillis(500));
        ConversationId id = fixture().open();
        fixture().time().pass(Duration.ofMillis(500));
        return id;
    }

    private List<Change> all() {
        return changes(Instant.EPOCH, end());
    }

    private List<Change> changes(Instant from, Instant upTo) {
        List<Change> changes = new ArrayList<>();
        fixture().feed().changes(from, upTo, changes::add);
        return changes;
    }

    private Instant end() {
        return fixture().time().instant().plus(LATER);
    }

    private static List<ConversationId> ids(List<Change> changes) {
        return changes.stream().map(change -> change.conversation().id()).toList();
    }
}
