package dev.parley.cxone.sandbox;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 800ms}, {@code {uniform: [500ms, 2s]}} and {@code {median: 1.2s, sigma: 0.6, max: 10s}}. */
final class DelayParser {
    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L);
    private static final Duration LONGEST = Duration.ofHours(1);

    private DelayParser() {}

    static Delay parse(String file, String key, YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar) {
            return new Delay.Fixed(time(file, key, scalar.line(), scalar.text()));
        }
        Fields fields = Fields.of(file, "'" + key + "'", value, "fixed", "uniform", "median", "sigma", "max");
        if (fields.take("fixed").orElse(null) instanceof YamlValue.Scalar fixed) {
            return new Delay.Fixed(time(file, "fixed", fixed.line(), fixed.text()));
        }
        List<String> bounds = fields.texts("uniform");
        if (!bounds.isEmpty()) {
            return uniform(fields, bounds);
        }
        Duration median = time(file, "median", value.line(), fields.needText("median"));
        double sigma = sigma(fields, fields.text("sigma").orElse("0.5"));
        Duration max = fields.text("max")
                .map(text -> time(file, "max", value.line(), text))
                .orElse(median.multipliedBy(10));
        return new Delay.LogNormal(median, sigma, max);
    }

    private static Delay uniform(Fields fields, List<String> bounds) {
        if (bounds.size() != 2) {
            throw fields.wrong(fields.line(), "'uniform' needs two times: [500ms, 2s].");
        }
        Duration from = time(fields.file(), "uniform", fields.line(), bounds.get(0));
        Duration to = time(fields.file(), "uniform", fields.line(), bounds.get(1));
        if (from.compareTo(to) > 0) {
            throw fields.wrong(fields.line(), "'uniform' goes from the shorter to the longer time. Swap the two.");
        }
        return new Delay.Uniform(from, to);
    }

    private static double sigma(Fields fields, String text) {
        try {
            double sigma = Double.parseDouble(text);
            if (sigma >= 0 && sigma <= 3) {
                return sigma;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for both
        }
        throw fields.wrong(fields.line(), "'sigma' must be a number from 0 to 3, not '" + text + "'. Try 0.5.");
    }

    private static Duration time(String file, String key, int line, String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (matcher.matches()) {
            BigDecimal millis = new BigDecimal(matcher.group(1))
                    .multiply(BigDecimal.valueOf(MILLIS.getOrDefault(matcher.group(2), 1L)));
            if (millis.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) <= 0) {
                return Duration.ofMillis(millis.longValue());
            }
        }
        throw new BotScriptException(
                file,
                line,
                "'" + key + "' must be a time of at most an hour, not '" + text
                        + "'. Write it like 800ms, 1.5s or 2m.");
    }
}
