package dev.parley.shell.line;

import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Takes secrets and personal data out of what Parley writes beside its records: the history, traces, warnings. */
public final class TextMask implements UnaryOperator<String> {
    private final SecretMask secrets;
    private final Supplier<RedactionPolicy> policy;

    /**
     * @param secrets takes secrets out
     * @param policy says which personal data goes; asked each time, because settings may change
     */
    public TextMask(SecretMask secrets, Supplier<RedactionPolicy> policy) {
        this.secrets = secrets;
        this.policy = policy;
    }

    @Override
    public String apply(String text) {
        return Redactor.ofSingleTexts(policy.get(), secrets).apply(text);
    }
}
