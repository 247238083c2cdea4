package dev.parley.shell.desk;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a fault says, without the desk's secrets and without personal data: a system that refuses a text likes to repeat it, and
 * faults are shown, logged and kept.
 */
final class FaultWords {
    private final UnaryOperator<String> redacted;

    FaultWords(DeskSettings settings) {
        List<Secret> secrets = List.copyOf(settings.secrets().values());
        redacted = text -> settings.people().apply(Secret.masked(text, secrets));
    }

    DeskFault of(DeskFault fault) {
        return switch (fault) {
            case DeskFault.Transient it -> new DeskFault.Transient(it.unclear(), redacted.apply(it.words()));
            case DeskFault.RateLimited it -> it;
            case DeskFault.Unauthorised it ->
                new DeskFault.Unauthorised(it.missingRight().map(redacted), redacted.apply(it.words()));
            case DeskFault.Rejected it -> new DeskFault.Rejected(it.field().map(redacted), redacted.apply(it.reason()));
            case DeskFault.Conflict it -> new DeskFault.Conflict(redacted.apply(it.words()));
            case DeskFault.Missing it -> new DeskFault.Missing(it.why(), redacted.apply(it.words()));
            case DeskFault.Misconfigured it -> new DeskFault.Misconfigured(redacted.apply(it.words()));
        };
    }
}
