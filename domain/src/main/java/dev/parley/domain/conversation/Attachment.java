package dev.parley.domain.conversation;

import java.util.List;
import java.util.Optional;

/** What came with a message beside its words. */
public sealed interface Attachment {

    /**
     * A card.
     *
     * @param title its heading, possibly empty
     * @param text what stands below, possibly empty
     * @param image where its picture is, where it has one
     * @param buttons its buttons, in their order
     */
    record Card(String title, String text, Optional<String> image, List<QuickReply> buttons) implements Attachment {
        /** Keeps an unchangeable copy of the buttons. */
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A picture, a sound, a film or any other file.
     *
     * @param kind the vendor's word for it, in lower case: {@code image}, {@code audio}, {@code video}, {@code file}
     * @param url where it is
     * @param title what it is called, possibly empty
     */
    record Media(String kind, String url, String title) implements Attachment {}
}
