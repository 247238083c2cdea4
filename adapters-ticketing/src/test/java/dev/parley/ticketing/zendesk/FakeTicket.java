package dev.parley.ticketing.zendesk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket in the fake. */
final class FakeTicket {
    final long id;
    final Instant created;
    final List<FakeComment> comments = new ArrayList<>();
    final List<Instant> updates = new ArrayList<>();
    String externalId = "";
    String subject = "";
    String status = "open";
    List<String> tags = List.of();
    Instant updated;

    @Nullable
    Long assignee;

    @Nullable
    Long group;

    @Nullable
    Long followUpOf;

    String requester = "";

    FakeTicket(long id, Instant now) {
        this.id = id;
        created = now;
        updated = now;
    }

    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("external_id", externalId);
        told.put("subject", subject);
        told.put("status", status);
        told.put("tags", tags);
        told.put("requester_id", FakeZendesk.ME);
        told.put("created_at", FakeZendesk.time(created));
        told.put("updated_at", FakeZendesk.time(updated));
        if (assignee != null) {
            told.put("assignee_id", assignee);
        }
        if (group != null) {
            told.put("group_id", group);
        }
        return told;
    }

    /**
     * A comment in the fake.
     *
     * @param html as it was written, inside what the vendor puts around it
     */
    record FakeComment(long id, long author, String html, boolean shown, Instant at) {
        /** What a reader sees. */
        String text() {
            return html.replaceAll("<br\\s*/?>|</p>", "\n")
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }

        Map<String, Object> told() {
            return Map.of(
                    "id",
                    id,
                    "type",
                    "Comment",
                    "author_id",
                    author,
                    "body",
                    text(),
                    "plain_body",
                    text(),
                    "html_body",
                    "<div class=\"zd-comment\" dir=\"auto\">" + html + "</div>",
                    "public",
                    shown,
                    "audit_id",
                    id + 1,
                    "created_at",
                    FakeZendesk.time(at));
        }
    }
}
