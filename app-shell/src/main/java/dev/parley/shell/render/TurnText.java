package dev.parley.shell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A turn as people read it: every message of it, and how it went below. */
public final class TurnText implements TextForm<TurnView> {
    private static final int LABELS = 10;
    private final boolean echo;
    private final boolean brief;

    private TurnText(boolean echo, boolean brief) {
        this.echo = echo;
        this.brief = brief;
    }

    /** With everything there is to say about it. */
    public static TurnText full() {
        return new TurnText(true, false);
    }

    /** The messages and one line below them, as one of many turns. */
    public static TurnText brief() {
        return new TurnText(true, true);
    }

    /** As {@link #brief}, without the visitor's words, which stand on the screen already. */
    public static TurnText answer() {
        return new TurnText(false, true);
    }

    @Override
    public void write(TurnView turn, Screen screen) {
        int column = column(turn);
        if (!turn.late().isEmpty()) {
            screen.line(Span.dim("late, belongs before this turn:"));
            turn.late().forEach(message -> message.write(screen, column));
            screen.line("");
        }
        if (echo) {
            MessageView.writeSaid(turn.visitor(), turn.said(), screen, column);
        }
        turn.replies().forEach(message -> message.write(screen, column));
        turn.others().forEach(message -> message.write(screen, column));
        if (brief) {
            screen.line(Span.dim(" ".repeat(column + 2) + course(turn)));
        } else {
            screen.line("");
            details(turn, screen);
        }
    }

    private static String course(TurnView turn) {
        if (turn.outcome().equals("not-said")) {
            return "(not said)";
        }
        List<String> parts = new ArrayList<>(List.of(turn.course()));
        turn.problem().ifPresent(parts::add);
        parts.add(turn.state());
        parts.add(turn.context().brief());
        return "(" + String.join(" | ", parts) + ")";
    }

    private static void details(TurnView turn, Screen screen) {
        labelled("turn", screen, Span.plain(turn.turn() + ", " + turn.course()));
        turn.problem().ifPresent(problem -> labelled("problem", screen, Span.of(Style.RED, problem)));
        labelled("state", screen, Span.plain(turn.state()));
        labelled("context", screen, turn.context().spans());
        turn.context().largestLine().ifPresent(line -> labelled("", screen, Span.plain(line)));
        labelled(
                "judged",
                screen,
                Span.plain(turn.resolution()
                        + (turn.evidence().isEmpty()
                                ? ""
                                : ": " + turn.evidence().getFirst())));
    }

    static void labelled(String label, Screen screen, Span... spans) {
        Stream<Span> all =
                Stream.concat(Stream.of(Span.dim(label + " ".repeat(LABELS - label.length()))), Stream.of(spans));
        screen.line(all.toArray(Span[]::new));
    }

    private static int column(TurnView turn) {
        int widest = DisplayWidth.of(Printable.oneLine(turn.visitor()));
        for (List<MessageView> messages : List.of(turn.replies(), turn.late())) {
            for (MessageView message : messages) {
                widest = Math.max(widest, DisplayWidth.of(Printable.oneLine(message.name())));
            }
        }
        return widest;
    }
}
