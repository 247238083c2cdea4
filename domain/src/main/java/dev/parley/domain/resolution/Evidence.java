package dev.parley.domain.resolution;

/**
 * What a verdict rests on.
 *
 * @param rule the name of the rule that looked, for example {@code bot-says-solved}
 * @param seen what it saw, in words for people: {@code bot said: 'Your refund was paid out.'}
 */
public record Evidence(String rule, String seen) {
    @Override
    public String toString() {
        return seen + " [" + rule + "]";
    }
}
