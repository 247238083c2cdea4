package dev.parley.ticketing.jira;

import dev.parley.domain.sync.BackLink;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A link to somewhere else. The same global id is the same link, whenever it is written.
 *
 * @param globalId at most 255 characters, so it is made of a hash
 */
record LinkWire(String globalId, Target object) {
    private static final int LONGEST_TITLE = 255;

    record Target(String url, String title) {}

    static LinkWire of(BackLink link) {
        String url = link.uri().toString();
        String title = link.title().length() <= LONGEST_TITLE
                ? link.title()
                : link.title().substring(0, LONGEST_TITLE);
        UUID hash = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8));
        return new LinkWire("parley-" + hash, new Target(url, title));
    }
}
