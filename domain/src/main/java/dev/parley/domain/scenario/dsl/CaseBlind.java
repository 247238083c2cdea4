package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.AllOf;
import dev.parley.domain.scenario.TextMatcher.AnyOf;
import dev.parley.domain.scenario.TextMatcher.Anything;
import dev.parley.domain.scenario.TextMatcher.Compared;
import dev.parley.domain.scenario.TextMatcher.Matches;
import dev.parley.domain.scenario.TextMatcher.NoneOf;
import dev.parley.domain.scenario.TextMatcher.Not;
import dev.parley.domain.scenario.TextMatcher.Own;
import dev.parley.domain.scenario.TextMatcher.Similar;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a matcher's eye for capitals away. */
final class CaseBlind {
    private CaseBlind() {}

    static TextMatcher of(TextMatcher matcher) {
        return switch (matcher) {
            case Compared compared -> new Compared(compared.how(), compared.expected(), true);
            case Matches matches -> new Matches(of(matches.pattern()));
            case Similar similar -> new Similar(similar.expected(), similar.atLeast(), true);
            case Anything anything -> anything;
            case Not not -> new Not(of(not.other()));
            case AnyOf any -> new AnyOf(each(any.matchers()));
            case AllOf all -> new AllOf(each(all.matchers()));
            case NoneOf none -> new NoneOf(each(none.matchers()));
            case Own own ->
                throw new IllegalArgumentException("ignoringCase cannot change '%s': let its own rule ignore the case"
                        .formatted(own.description()));
        };
    }

    private static Pattern of(Pattern pattern) {
        return Pattern.compile(pattern.pattern(), pattern.flags() | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<TextMatcher> each(List<TextMatcher> matchers) {
        return matchers.stream().map(CaseBlind::of).toList();
    }
}
