package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasMedia;
import dev.parley.domain.scenario.TextMatcher;
import java.util.Locale;
import java.util.Optional;

/** A picture, a sound, a film or another file that a message of the bot is asked to have. Immutable. */
public final class ExpectedMedia implements MessagePart {
    private final HasMedia media;

    private ExpectedMedia(HasMedia media) {
        this.media = media;
    }

    static ExpectedMedia ofAnyKind() {
        return new ExpectedMedia(new HasMedia(Optional.empty(), TextMatchers.anything()));
    }

    static ExpectedMedia of(String kind) {
        return new ExpectedMedia(new HasMedia(Optional.of(kind.toLowerCase(Locale.ROOT)), TextMatchers.anything()));
    }

    /** Its address is exactly this. */
    public ExpectedMedia at(String url) {
        return at(TextMatchers.equalTo(url));
    }

    /** Its address is like that. */
    public ExpectedMedia at(TextMatcher url) {
        return new ExpectedMedia(new HasMedia(media.kind(), url));
    }

    @Override
    public MessageCheck check() {
        return media;
    }
}
