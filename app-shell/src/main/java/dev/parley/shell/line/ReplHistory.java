package dev.parley.shell.line;

import dev.parley.shell.command.CommandCatalogue;
import dev.parley.shell.command.Option;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines that were typed, without secrets: values of secret options, and secrets that are known, become stars. */
public final class ReplHistory extends DefaultHistory {
    private static final String VALUE = "('[^']*'?|\"(?:[^\"\\\\]|\\\\.)*\"?|(?:[^\\s\\\\]|\\\\.)+)";
    private final List<Pattern> secretOptions;
    private final UnaryOperator<String> mask;

    /**
     * @param catalogue says which options are secret
     * @param mask takes known secrets out of a text
     */
    public ReplHistory(CommandCatalogue catalogue, UnaryOperator<String> mask) {
        this.mask = mask;
        this.secretOptions = catalogue.commands().stream()
                .flatMap(command -> command.spec().options().stream())
                .filter(Option::secret)
                .map(ReplHistory::pattern)
                .toList();
    }

    @Override
    public void add(Instant time, String line) {
        String masked = mask.apply(line);
        for (Pattern option : secretOptions) {
            masked = option.matcher(masked).replaceAll("$1***");
        }
        super.add(time, masked);
    }

    private static Pattern pattern(Option<?> option) {
        String letter = option.shortName()
                .map(one -> "|(?<=\\s)-" + Pattern.quote(one.toString()) + "[= ]?\\s*")
                .orElse("");
        return Pattern.compile("(" + Pattern.quote(option.label()) + "(?:=|\\s+)" + letter + ")" + VALUE);
    }
}
