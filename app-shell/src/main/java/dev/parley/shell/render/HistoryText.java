package dev.parley.shell.render;

/** A conversation's messages as people read them, with their times. */
public final class HistoryText implements TextForm<Iterable<MessageView>> {
    private static final int LONGEST_NAME = 24;

    /** Writes messages as they were said. */
    public HistoryText() {}

    @Override
    public void write(Iterable<MessageView> messages, Screen screen) {
        int column = 0;
        for (MessageView message : messages) {
            column = Math.max(column, Math.min(LONGEST_NAME, DisplayWidth.of(Printable.oneLine(message.name()))));
        }
        boolean any = false;
        for (MessageView message : messages) {
            message.at().ifPresent(at -> screen.line(Span.dim(Amounts.moment(at))));
            message.write(screen, column);
            any = true;
        }
        if (!any) {
            screen.line(Span.dim("(nothing has been said)"));
        }
    }
}
