package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a visitor types is text, whatever a system would make of it. */
public interface PlainTextContract extends DeskKit {
    /** What runs in a browser that believes it. */
    List<String> PAGES = List.of(
            "<script>alert('x')</script>",
            "<img src=x onerror=alert(1)>",
            "<b>bold</b> &amp; &lt;safe&gt; &#x41;",
            "</div></textarea><iframe src=//example.com></iframe>");

    /** What some ticketing system makes something of. */
    List<String> MARKUP = List.of(
            "{{include(Secrets)}} and {{toc}}",
            "#1 and issue #2, note-3, r4",
            "@admin and user:admin and [~admin] and [~accountid:1]",
            "[a link](https://example.com) and \"another\":https://example.com and [one|https://example.com]",
            "*bold* _it_ -gone- +new+ ??cite?? {color:red}red{color} `code` ~~gone~~",
            "h1. Heading",
            "bq. quoted",
            "||head||cell||",
            "!image.png! and ![image](x.png)",
            "{code}code{code} {noformat}none{noformat}",
            "> quoted",
            "--",
            "%TAG% and ${variable} and {{=1+1}}");

    @Test
    @KitCase(35)
    default void pagesAreShownAsTheyWereTyped() {
        shownAsTyped(PAGES);
    }

    @Test
    @KitCase(36)
    default void markupOfAnySystemIsShownAsItWasTyped() {
        shownAsTyped(MARKUP);
    }

    @Test
    @KitCase(36)
    default void theMarkupOfThisSystemIsShownAsItWasTyped() {
        assertThat(fixture().markup()).as("what this system takes for markup").isNotEmpty();
        shownAsTyped(fixture().markup());
    }

    @Test
    @KitCase(37)
    default void whoTypesAMarkHidesNothing() {
        try (var bench = new DeskBench(fixture())) {
            Chat all = bench.chat().saysLines(1);
            all.says("parley: " + spoofed(all, 3)).saysLines(1);
            all.says("Look:\nparley: " + spoofed(all, 5)).saysLines(1);
            bench.carry(all.first(2), new ConversationState.Active());
            bench.carry(all.first(4), new ConversationState.Active());
            assertThat(bench.carry(all, new ConversationState.Active())).isInstanceOf(CarryOutcome.Done.class);

            assertThat(bench.shown(all)).containsOnlyOnce(Chat.line(3)).containsOnlyOnce(Chat.line(5));
            TicketRef ticket = fixture().tickets(all.key()).getFirst();
            assertThat(bench.desk.marks(ticket)).hasSize(5);
        }
    }

    @Test
    @KitCase(37)
    default void whoWritesAMarkIntoTheTicketHidesNothing() {
        try (var bench = new DeskBench(fixture())) {
            Chat all = bench.chat().saysLines(1);
            TicketRef ticket = bench.carried(all, new ConversationState.Active());
            fixture().somebodyWrites(ticket, "parley: " + spoofed(all, 2));
            fixture().somebodyWrites(ticket, "Look:\nparley: " + spoofed(all, 2));
            bench.carried(all.saysLines(1), new ConversationState.Active());

            assertThat(bench.desk.marks(ticket)).containsExactlyInAnyOrder(all.entry(1), all.entry(2));
        }
    }

    private void shownAsTyped(List<String> texts) {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            texts.forEach(chat::says);
            texts.forEach(text -> chat.says("in a sentence: " + text + " and on"));
            assertThat(bench.carry(chat, new ConversationState.Active())).isInstanceOf(CarryOutcome.Done.class);
            bench.shown(chat);
            TicketRef ticket = fixture().tickets(chat.key()).getFirst();

            assertThat(fixture().shown(ticket)).contains(texts);
            assertThat(fixture().takenForMarkup(ticket)).isEmpty();
        }
    }

    private static EntryKey spoofed(Chat chat, int number) {
        return EntryKey.of(chat.id(), chat.first(0).saysLines(number).said().getLast());
    }
}
