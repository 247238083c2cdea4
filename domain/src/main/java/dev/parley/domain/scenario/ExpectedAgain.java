package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.scenario.MessageCheck.HasCard;
import dev.parley.domain.scenario.MessageCheck.HasMedia;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.MessageCheck.Offers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a message of the bot what is expected of it another time: words, buttons, cards and media.
 *
 * @param loosening knows what moves
 */
record ExpectedAgain(Loosening loosening) {

    Reply reply(Message message, Place place) {
        List<MessageCheck> checks = new ArrayList<>();
        if (!message.text().isBlank()) {
            checks.add(new HasText(loosening.message(message.text())));
        }
        if (!message.quickReplies().isEmpty()) {
            checks.add(new Offers(texts(message.quickReplies()), false));
        }
        message.attachments().forEach(attachment -> checks.add(attached(attachment)));
        return new Reply(checks.isEmpty() ? List.of(new HasText(new TextMatcher.Anything())) : checks, place);
    }

    private MessageCheck attached(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card ->
                new HasCard(loosening.detail(card.title()), loosening.detail(card.text()), texts(card.buttons()));
            case Attachment.Media media -> new HasMedia(Optional.of(media.kind()), loosening.detail(media.url()));
        };
    }

    private List<TextMatcher> texts(List<QuickReply> buttons) {
        return buttons.stream().map(button -> loosening.detail(button.text())).toList();
    }
}
