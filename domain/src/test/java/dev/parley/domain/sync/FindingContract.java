package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tickets a desk finds, and which it does not. */
public interface FindingContract extends DeskKit {

    @Test
    @KitCase(4)
    default void aTicketIsFoundAsItWasCreated() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            bench.desk.link(ticket, new BackLink("the conversation", DeskBench.link(chat.id())));
            TicketSnapshot found = bench.found(chat);

            assertThat(found.ref()).isEqualTo(ticket);
            assertThat(found.key()).isEqualTo(chat.key());
            assertThat(found.live()).isTrue();
            assertThat(found.stateWord()).isNotBlank();
            assertThat(fixture().tickets(chat.key())).containsExactly(ticket);
            assertThat(fixture().subject(ticket)).isEqualTo("Chat: Hello");
            assertThat(fixture().links(ticket)).containsExactly(DeskBench.link(chat.id()));
            assertThat(bench.desk.marks(ticket)).isEmpty();
        }
    }

    @Test
    @KitCase(4)
    default void aStateIsReadBackAsItWasGiven() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            TicketSnapshot moved = bench.desk.move(
                    ticket, TicketState.RESOLVED, bench.found(chat).version());

            assertThat(moved.ref()).isEqualTo(ticket);
            assertThat(moved.state()).contains(TicketState.RESOLVED);
            assertThat(bench.found(chat).stateWord()).isEqualTo(moved.stateWord());
        }
    }

    @Test
    @KitCase(5)
    default void anUnknownKeyFindsNothingAmongOthers() {
        try (var bench = new DeskBench(fixture())) {
            bench.ticket(bench.chat());
            Chat other = bench.chat();
            fixture().somebodyCreates(other.key(), "Another one");
            bench.found(other);

            assertThat(bench.desk.find(bench.chat().key())).isEmpty();
            assertThat(bench.desk.find(new ExternalKey(other.key().value().substring(0, 12))))
                    .isEmpty();
        }
    }

    @Test
    @KitCase(6)
    default void aClosedTicketIsFoundToo() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            fixture().somebodyCloses(ticket);
            TicketSnapshot found = bench.found(chat);

            assertThat(found.ref()).isEqualTo(ticket);
            assertThat(found.live()).isEqualTo(!bench.desk.capabilities().closedIsFinal());
        }
    }

    @Test
    @KitCase(7)
    default void conversationsWithQueryLanguageInTheirNamesHaveTicketsOfTheirOwn() {
        try (var bench = new DeskBench(fixture())) {
            List<Chat> chats = List.of(
                    bench.chat("x' OR id > 0 "),
                    bench.chat("x\" or 1=1 "),
                    bench.chat("%*|"),
                    bench.chat("^ORnumber!=0\\"),
                    bench.chat("a b&c=d#"));
            chats.forEach(chat -> assertThat(bench.desk.find(chat.key())).isEmpty());
            chats.forEach(chat -> bench.carried(chat.saysLines(1), new ConversationState.Active()));
            chats.forEach(chat -> assertThat(bench.found(chat).key()).isEqualTo(chat.key()));
        }
    }
}
