package dev.parley.domain.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far every chain had come at a time. Kept elsewhere (printed, mailed, signed), it proves later that nothing before
 * it was changed and nothing of it is missing.
 *
 * @param at our time
 * @param heads by name of the chain, each once
 */
public record Checkpoint(Instant at, List<ChainHead> heads) {
    private static final String FORM = "parley1";
    private static final Pattern HEAD = Pattern.compile("([A-Za-z0-9]{1,40})-([0-9]{1,18})-([0-9a-f]{64})");

    /** Sorts the heads. */
    public Checkpoint {
        heads = heads.stream().sorted(Comparator.comparing(ChainHead::chain)).toList();
    }

    /** How many records it covers. */
    public long count() {
        return heads.stream().mapToLong(ChainHead::count).sum();
    }

    /** One word that holds all of it, for keeping elsewhere: {@code parley1/2026-01-15T09:00:00Z/1-4711-ab12…}. */
    public String text() {
        return heads.stream()
                .map(head -> head.chain() + "-" + head.count() + "-" + head.hash())
                .collect(Collectors.joining(",", FORM + "/" + at + "/", ""));
    }

    /** The checkpoint that the word holds, if it holds one. */
    public static Optional<Checkpoint> parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            return Optional.empty();
        }
        List<ChainHead> heads = new ArrayList<>();
        for (String head : parts[2].isEmpty() ? new String[0] : parts[2].split(",", -1)) {
            Matcher matcher = HEAD.matcher(head);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            heads.add(new ChainHead(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        if (heads.stream().map(ChainHead::chain).distinct().count() < heads.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(Instant.parse(parts[1]), heads));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
