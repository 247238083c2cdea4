package dev.parley.ticketing.jira;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document in the vendor's format (ADF). A text in it is text, whatever it looks like.
 *
 * @param type {@code doc}
 */
record AdfWire(String type, int version, List<Node> content) {
    /** The longest document that is taken, in characters of its JSON; the vendor says 32,767 and not of what. */
    static final int LONGEST = 32_767;

    record Node(
            String type,
            @Nullable List<Node> content,
            @Nullable String text) {
        static Node text(String text) {
            return new Node("text", null, text);
        }

        static Node of(String type, List<Node> content) {
            return new Node(type, content, null);
        }
    }

    /** Texts one below the other, for people; where that does not fit, in the shortest form that loses nothing. */
    static AdfWire of(List<String> texts, JsonMapper json) {
        AdfWire readable = document(texts.stream().map(AdfWire::paragraph).toList());
        return json.writeValueAsString(readable).length() <= LONGEST
                ? readable
                : document(texts.stream()
                        .map(text -> Node.of("codeBlock", List.of(Node.text(text))))
                        .toList());
    }

    private static AdfWire document(List<Node> content) {
        return new AdfWire("doc", 1, content);
    }

    /** A line break is a node of its own, and a text may not be empty. */
    private static Node paragraph(String text) {
        List<Node> content = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!content.isEmpty() || line.isEmpty()) {
                content.add(new Node("hardBreak", null, null));
            }
            if (!line.isEmpty()) {
                content.add(Node.text(line));
            }
        }
        return Node.of("paragraph", content);
    }
}
