package dev.parley.ticketing.zendesk;

import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Notes as HTML that shows texts as they were typed. The first paragraph is the desk's own, and in it stands the mark: what
 * customers said comes behind it, and cannot open a paragraph of its own. Two braces are kept apart by an invisible joiner,
 * or the vendor would put a ticket's data in their place.
 */
final class Notes {
    private static final String JOINER = "\u2060";
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:<div[^>]*>\\s*)?<p[^>]*>(parley:(?: [A-Za-z0-9._-]{1,64})+)\\s*</p>");
    private static final Pattern LINK = Pattern.compile("^\\s*(?:<div[^>]*>\\s*)?<p[^>]*>parley-link: (\\S+)\\s*</p>");

    private Notes() {}

    static String entries(List<TranscriptEntry> entries) {
        String texts = entries.stream().map(TranscriptEntry::text).collect(Collectors.joining("\n\n"));
        return "<p>" + MarkLine.of(entries) + "</p>" + plain(texts);
    }

    static String plain(String text) {
        return "<pre>" + escaped(text) + "</pre>";
    }

    static String link(BackLink link) {
        return "<p>parley-link: %s</p>%s".formatted(escaped(link.uri().toString()), plain(link.title()));
    }

    static String duplicate(long winner) {
        return "<p>parley-duplicate of ticket " + winner + "</p>";
    }

    /** The marks in a note; none where it is no note of entries. */
    static Set<EntryKey> marks(String html) {
        Matcher mark = MARK.matcher(html);
        return mark.find() ? MarkLine.read(mark.group(1)) : Set.of();
    }

    static boolean leadsTo(String html, BackLink link) {
        Matcher mark = LINK.matcher(html);
        return mark.find() && mark.group(1).equals(escaped(link.uri().toString()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{{", "{" + JOINER + "{")
                .replace("{%", "{" + JOINER + "%")
                .replace("@", "@" + JOINER);
    }
}
