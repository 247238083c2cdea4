package dev.parley.shell.render;

import dev.parley.domain.sync.DeskProbe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a look at a ticketing system found.
 *
 * @param desk by its name
 * @param system what it calls itself
 * @param fit whether nothing is missing
 * @param found what was found, by what was looked for
 * @param missing what is not there, each with what to do
 */
public record ProbeView(String desk, String system, boolean fit, Map<String, String> found, List<String> missing) {
    /** A look as it is shown. */
    public static ProbeView of(String desk, DeskProbe probe) {
        return new ProbeView(desk, probe.system(), probe.isFit(), new TreeMap<>(probe.found()), probe.missing());
    }

    /** As people read it. */
    public static void write(ProbeView view, Screen screen) {
        screen.line(Span.dim("desk     "), Span.plain(Printable.oneLine(view.desk() + ", " + view.system())));
        view.found()
                .forEach((what, there) ->
                        screen.line(Span.dim("found    "), Span.plain(Printable.oneLine(what + ": " + there))));
        view.missing()
                .forEach(line -> screen.line(Span.of(Style.RED, "missing  "), Span.plain(Printable.oneLine(line))));
        screen.line(Span.dim("verdict  "), Span.plain(view.fit() ? "fit" : "not fit"));
    }
}
