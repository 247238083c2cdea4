package dev.parley.shell.render;

import dev.parley.domain.audit.Checkpoint;
import java.time.Instant;
import java.util.List;

/**
 * How far the audit trail had come at a time.
 *
 * @param count how many records it covers
 * @param at our time
 * @param heads how far each chain had come
 * @param word all of it in one word, for keeping elsewhere
 */
public record CheckpointView(long count, Instant at, List<HeadView> heads, String word) {

    /** A checkpoint as it is shown. */
    public static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.count(), checkpoint.at(), HeadView.of(checkpoint.heads()), checkpoint.text());
    }

    /** The checkpoint as people read it; the word stands alone in the last line. */
    public static void write(CheckpointView view, Screen screen) {
        screen.line(Span.dim("records     "), Span.plain(Amounts.count(view.count())));
        screen.line(Span.dim("at          "), Span.plain(view.at().toString()));
        HeadView.write(view.heads(), screen);
        screen.line(Span.dim("keep this word elsewhere:"));
        screen.line(view.word());
    }
}
