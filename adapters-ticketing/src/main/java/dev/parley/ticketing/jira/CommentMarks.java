package dev.parley.ticketing.jira;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which entries stand in an issue: read in the properties of the comments that the desk's own user has written. */
record CommentMarks(JiraApi api) {

    /** Each as often as it stands there; a comment that two pages tell is one comment. */
    List<EntryKey> of(String issue) {
        String me = told(told(api.myself()).accountId());
        List<EntryKey> marks = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        long from = 0;
        long total;
        do {
            CommentWire.Page page = told(api.comments(issue, from));
            List<CommentWire> comments = told(page.comments());
            total = told(page.total());
            List<Long> own = new ArrayList<>();
            for (CommentWire comment : comments) {
                boolean mine =
                        comment.author() != null && me.equals(comment.author().accountId());
                if (mine && met.add(number(comment))) {
                    own.add(number(comment));
                }
            }
            marks.addAll(marks(own));
            from += comments.size();
            if (comments.isEmpty() && from < total) {
                throw new DeskException(new DeskFault.Transient(
                        true, "%d of %d comments were told, and then none".formatted(from, total)));
            }
        } while (from < total);
        return marks;
    }

    /** Those of a comment that was just written, read again. */
    Set<EntryKey> again(CommentWire comment) {
        return Set.copyOf(marks(List.of(number(comment))));
    }

    private static long number(CommentWire comment) {
        return Long.parseLong(told(comment.id()));
    }

    private List<EntryKey> marks(List<Long> comments) {
        List<EntryKey> marks = new ArrayList<>();
        if (!comments.isEmpty()) {
            CommentWire.Listed listed = told(api.commentsById(new CommentIdsWire(comments)));
            for (CommentWire comment : told(listed.values())) {
                marks.addAll(marks(comment));
            }
        }
        return marks;
    }

    static Set<EntryKey> marks(CommentWire comment) {
        Set<EntryKey> marks = new HashSet<>();
        for (CommentWire.KeptWire kept : comment.kept()) {
            if (PropertyWire.ENTRIES.equals(kept.key()) && kept.value() != null) {
                for (JsonNode key : kept.value().path("keys")) {
                    marks.add(new EntryKey(key.asString()));
                }
            }
        }
        return marks;
    }
}
