package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words stand as they were said. */
public interface ContentContract extends DeskKit {
    /** Words that encodings, normalisers and fonts trip over. */
    List<String> FOREIGN_WORDS = List.of(
            "Emoji 😀🎉 and a family 👩‍👩‍👧‍👦, a flag 🇩🇪, a thumb 👍🏽",
            "Right to left: שלום עולם and مرحبا بالعالم",
            "Combining: e\u0301 and \u00e9, Z\u0351\u036b\u0343, क्षि, ก็",
            "Wide: 漢字、ひらがな、한국어, 𝒳 and 𐍈",
            "Tab\there, and a\nsecond line");

    @Test
    @KitCase(29)
    default void foreignWordsAreReadBackByteByByte() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            FOREIGN_WORDS.forEach(chat::says);
            TicketRef ticket = bench.carried(chat, new ConversationState.Active());

            assertThat(fixture().shown(ticket)).contains(FOREIGN_WORDS);
        }
    }

    @Test
    @KitCase(30)
    default void halfCharactersAndControlCharactersNeverStopAConversation() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat()
                    .says("half \ud83d of one")
                    .says("other half \ude00 of one")
                    .says("nul \u0000, bell \u0007, escape \u001b[31m, delete \u007f, next \u0085 end")
                    .says("\u0000")
                    .saysLines(1);
            CarryOutcome outcome = bench.carry(chat, new ConversationState.Active());
            String shown = fixture().shown(fixture().tickets(chat.key()).getFirst());

            assertThat(outcome).isInstanceOf(CarryOutcome.Done.class);
            assertThat(bench.ledger.parked(DeskBench.ROUTE)).isEmpty();
            assertThat(shown)
                    .contains("half \ufffd of one", "other half \ufffd of one", "delete , next  end", Chat.line(5));
            assertThat(shown.chars().filter(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'))
                    .isEmpty();
        }
    }

    @Test
    @KitCase(34)
    default void aSubjectThatIsTooLongIsCutBetweenTwoCharacters() {
        try (var bench = new DeskBench(fixture())) {
            String family = "👩‍👩‍👧‍👦";
            Chat chat = bench.chat().says(family.repeat(200));
            TicketRef ticket = bench.carried(chat, new ConversationState.Active());
            String subject = fixture().subject(ticket);

            assertThat(subject)
                    .hasSizeLessThanOrEqualTo(bench.desk.capabilities().maxSubjectChars());
            assertThat(subject).contains(family).endsWith("…");
            assertThat(subject.substring(subject.indexOf(family), subject.length() - 1)
                            .replace(family, ""))
                    .isEmpty();
        }
    }

    @Test
    @KitCase(34)
    default void theLongestSubjectIsTaken() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            String subject = "s".repeat(bench.desk.capabilities().maxSubjectChars());
            NewTicket plain = DeskBench.newTicket(chat);
            TicketRef ticket = bench.desk.create(
                    new NewTicket(
                            plain.key(), subject, plain.requester(), plain.intro(), plain.state(), plain.followUpOf()),
                    DeskBench.attempt(chat, "create"));

            assertThat(fixture().subject(ticket)).isEqualTo(subject);
        }
    }

    @Test
    @KitCase(38)
    default void aSubjectHasNoLineBreakAndInjectsNothing() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().says("Hello\r\nX-Injected: yes\r\n\r\nBcc: all@example.com\u2028and\u0085more");
            assertThat(bench.carry(chat, new ConversationState.Active())).isInstanceOf(CarryOutcome.Done.class);
            TicketRef ticket = fixture().tickets(chat.key()).getFirst();

            assertThat(fixture().shown(ticket)).contains("X-Injected: yes\n", "Bcc: all@example.com");
            assertThat(fixture().subject(ticket))
                    .contains("Hello X-Injected: yes")
                    .doesNotContain("\n", "\r");
            assertThat(fixture().tickets(chat.key())).hasSize(1);
        }
    }
}
