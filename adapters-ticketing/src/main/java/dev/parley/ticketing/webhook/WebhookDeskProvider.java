package dev.parley.ticketing.webhook;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import dev.parley.ticketing.http.DeskHttp;
import dev.parley.ticketing.http.HttpLimits;
import dev.parley.ticketing.http.StateMap;
import feign.RequestInterceptor;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens desks of the kind {@code webhook}. Its settings are those that {@link #settings()} tells. */
public final class WebhookDeskProvider implements TicketDeskProvider {
    /** A character may be six in JSON; the event around the text takes less than 2 KB. */
    private static final int LONGEST_ENTRY = 9_000;

    private static final int LONGEST_SUBJECT = 250;

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public String description() {
        return "a receiver of your own: CloudEvents 1.0, signed per Standard Webhooks";
    }

    @Override
    public List<DeskSetting> settings() {
        return Stream.of(
                        List.of(
                                DeskSetting.required("url", "where the receiver takes events"),
                                DeskSetting.secret("secret", "whsec_…; while it is changed, both, parted by a blank"),
                                DeskSetting.optional(
                                        "answers", "yes where the receiver also says what stands there, else no", "no"),
                                DeskSetting.optional(
                                        "privateAddresses",
                                        "allow, where the receiver is in your own network or without TLS, else refuse",
                                        "refuse"),
                                DeskSetting.optional("source", "the events' source", "urn:parley:desk")),
                        StateMap.settings("active", "pending", "escalated", "resolved", "ended"),
                        HttpLimits.SETTINGS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        boolean answers = either(settings, "answers", "yes", "no");
        boolean allowed = either(settings, "privateAddresses", "allow", "refuse");
        URI url = settings.url("url");
        if (!allowed && !"https".equals(url.getScheme())) {
            throw wrong(settings, "url is https unless privateAddresses is allow, not '" + url.getScheme() + "'");
        }
        if (answers && url.getRawQuery() != null) {
            throw wrong(settings, "url has no query where answers is yes");
        }
        HttpLimits limits = HttpLimits.of(settings);
        Secret secret = settings.secret("secret");
        var guard = new AddressGuard(url.getHost(), InetAddress::getAllByName);
        var http = new DeskHttp(url, limits, redacted(secret), settings.people(), clock);
        RequestInterceptor signature = signature(settings, secret, clock);
        WebhookApi api = http.client(
                WebhookApi.class,
                allowed
                        ? signature
                        : request -> {
                            guard.apply(request);
                            signature.apply(request);
                        },
                new WebhookFaults(answers));
        WebhookDesk.AddressCheck addresses = () -> missing(guard, allowed);
        StateMap states = StateMap.of(settings);
        var events = new WebhookEvents(settings.get("source"), states, clock);
        DeskCapabilities capabilities = capabilities(limits.settle(), answers);
        return answers
                ? new AnsweringWebhookDesk(events, api, capabilities, states, addresses)
                : new WebhookDesk(events, api, capabilities, addresses);
    }

    /** A receiver that cannot be asked never shows a ticket: the lag makes the sync go by what it remembers of it. */
    private static DeskCapabilities capabilities(Duration settle, boolean answers) {
        return new DeskCapabilities(
                answers ? Duration.ZERO : settle,
                true,
                DeskCapabilities.ConditionalMove.NONE,
                LONGEST_ENTRY,
                LONGEST_ENTRY,
                LONGEST_SUBJECT,
                1,
                Optional.empty(),
                settle,
                false,
                false);
    }

    private static List<String> missing(AddressGuard guard, boolean allowed) {
        if (guard.addresses().isEmpty()) {
            return List.of("nobody knows the host of url; mend its name");
        }
        return allowed ? List.of() : guard.forbidden().stream().toList();
    }

    private static RequestInterceptor signature(DeskSettings settings, Secret secret, InstantSource clock) {
        try {
            return new Signature(Signature.keys(secret), clock);
        } catch (IllegalArgumentException e) {
            throw wrong(settings, e.getMessage());
        }
    }

    /** Each of them, and its base64 alone: an echo may hold either. */
    private static List<Secret> redacted(Secret secret) {
        List<Secret> all = new ArrayList<>();
        Signature.words(secret).forEach(word -> {
            all.add(Secret.of(word));
            if (word.startsWith("whsec_") && word.length() > "whsec_".length()) {
                all.add(Secret.of(word.substring("whsec_".length())));
            }
        });
        return all;
    }

    private static boolean either(DeskSettings settings, String setting, String yes, String no) {
        String given = settings.get(setting);
        if (!given.equals(yes) && !given.equals(no)) {
            throw wrong(settings, "%s is %s or %s, not '%s'".formatted(setting, yes, no, given));
        }
        return given.equals(yes);
    }

    private static IllegalArgumentException wrong(
            DeskSettings settings, @org.jspecify.annotations.Nullable String words) {
        return new IllegalArgumentException("desk '" + settings.name() + "': " + words);
    }
}
