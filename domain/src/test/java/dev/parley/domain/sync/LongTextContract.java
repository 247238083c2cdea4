package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.conversation.ConversationState;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long texts stand whole: in one piece where the system takes that, else in parts. */
public interface LongTextContract extends DeskKit {

    @Test
    @KitCase(31)
    default void sixtyFourKilobytesOfLettersStandWhole() {
        standsWhole(letters(65_536));
    }

    @Test
    @KitCase(32)
    default void sixtyFourKilobytesOfEmojiStandWhole() {
        standsWhole("😀🎉🚀🍀".repeat(4_096));
    }

    @Test
    @KitCase(33)
    default void anEntryAboveTheLimitIsSplitBetweenTwoCharacters() {
        try (var bench = new DeskBench(fixture())) {
            String text = aboveTheLimit(bench);
            assertThat(standsWhole(bench, text)).contains("(1/", "(2/");
        }
    }

    @Test
    @KitCase(33)
    default void thePartsOfAnEntryAreDeliveredOnceOneByOne() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().says(aboveTheLimit(bench)).saysLines(1);
            var mortal = Mortal.before("append", 2);
            assertThatThrownBy(() -> bench.process(
                                    mortal.using(TicketDesk.class, bench.desk),
                                    mortal.using(SyncLedger.class, bench.ledger),
                                    chat)
                            .carry(chat.change(new ConversationState.Active())))
                    .isInstanceOf(Mortal.Killed.class);
            bench.carry(chat, new ConversationState.Active());
            String shown = bench.shown(chat);

            assertThat(shown).containsOnlyOnce("(1/").containsOnlyOnce("(2/").containsOnlyOnce(Chat.line(2));
            assertThat(Parts.joined(shown)).contains(chat.said().getFirst().text());
        }
    }

    @Test
    @KitCase(33)
    default void theLongestEntryIsTaken() {
        try (var bench = new DeskBench(fixture())) {
            DeskCapabilities desk = bench.desk.capabilities();
            String text = letters(Math.min(Math.min(desk.maxEntryChars(), desk.maxEntryBytes()), 1_048_576));
            Chat chat = bench.chat().says(text);
            TicketRef ticket = bench.ticket(chat);
            bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append"));

            assertThat(fixture().shown(ticket)).contains(text);
            assertThat(bench.desk.marks(ticket)).containsExactly(chat.entry(1));
        }
    }

    private void standsWhole(String text) {
        try (var bench = new DeskBench(fixture())) {
            assertThat(text.getBytes(UTF_8)).hasSize(65_536);
            standsWhole(bench, text);
        }
    }

    private static String standsWhole(DeskBench bench, String text) {
        Chat chat = bench.chat().says("Short.").says(text).saysLines(1);
        assertThat(bench.carry(chat, new ConversationState.Active())).isInstanceOf(CarryOutcome.Done.class);
        String shown = bench.shown(chat);
        assertThat(Parts.joined(shown).contains(text)).as("stands whole").isTrue();
        assertThat(shown).containsOnlyOnce(Chat.line(3));
        return shown;
    }

    private static String aboveTheLimit(DeskBench bench) {
        int most = bench.desk.capabilities().maxEntryChars();
        assumeTrue(most <= 200_000, "this system takes any entry that a visitor can type");
        return letters(most + most / 2);
    }

    /** Without a blank, and no part of it like another. */
    static String letters(int length) {
        return IntStream.range(0, length / 8 + 1)
                .mapToObj("x%07d"::formatted)
                .collect(Collectors.joining())
                .substring(0, length);
    }
}
