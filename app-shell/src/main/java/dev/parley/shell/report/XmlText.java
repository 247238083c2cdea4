package dev.parley.shell.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 whose texts are read back as they were: also line ends in attributes, which XML makes blanks of. The JDK's
 * StAX writer leaves those as they are, its Transformer takes longer to load than a whole command, and both let characters
 * pass that XML cannot hold.
 */
final class XmlText {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    XmlText(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** Begins an element. */
    XmlText begin(String element) throws IOException {
        endTag();
        out.write("\n" + "  ".repeat(open.size()) + "<" + element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** Gives the element that was just begun an attribute. */
    XmlText with(String attribute, String value) throws IOException {
        out.write(" " + attribute + "=\"" + escaped(value, true) + "\"");
        return this;
    }

    XmlText text(String text) throws IOException {
        endTag();
        out.write(escaped(text, false));
        return this;
    }

    /** Ends the element that was begun last. */
    void end() throws IOException {
        String element = open.pop();
        out.write(inTag ? "/>" : "</" + element + ">");
        inTag = false;
        if (open.isEmpty()) {
            out.write("\n");
        }
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write(">");
            inTag = false;
        }
    }

    private static String escaped(String text, boolean attribute) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                case '\n', '\t' -> escaped.append(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> escaped.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0 has no place for most control characters and for half characters. */
    private static boolean isLegal(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
