package dev.parley.shell.render;

import dev.parley.domain.audit.ChainHead;
import java.util.Comparator;
import java.util.List;

/**
 * How far a chain of the audit trail has come.
 *
 * @param chain its name
 * @param count how many records it has
 * @param hash the hash of the last one
 */
public record HeadView(String chain, long count, String hash) {

    static List<HeadView> of(List<ChainHead> heads) {
        return heads.stream()
                .map(head -> new HeadView(head.chain(), head.count(), head.hash()))
                .sorted(Comparator.comparing(HeadView::chain))
                .toList();
    }

    static void write(List<HeadView> heads, Screen screen) {
        String label = "heads";
        for (HeadView head : heads) {
            screen.line(
                    Span.dim(label + " ".repeat(12 - label.length())),
                    Span.plain(head.chain() + "-" + head.count() + "  " + head.hash()));
            label = "";
        }
    }
}
