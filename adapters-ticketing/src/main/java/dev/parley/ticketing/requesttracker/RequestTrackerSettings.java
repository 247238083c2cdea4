package dev.parley.ticketing.requesttracker;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.ticketing.http.HttpLimits;
import dev.parley.ticketing.http.StateMap;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings of a desk, checked.
 *
 * @param url where the system is, without {@code /REST}
 * @param token of the desk's own user
 * @param owner that user's number, which the token tells
 * @param queue where tickets are created
 * @param field the custom field that holds the key
 * @param states the lifecycle's words
 * @param limits what requests may take
 * @param people takes personal data out of what the system says
 */
record RequestTrackerSettings(
        URI url,
        Secret token,
        String owner,
        String queue,
        String field,
        StateMap states,
        HttpLimits limits,
        UnaryOperator<String> people) {
    private static final Pattern TOKEN = Pattern.compile("\\d+-(\\d+)-[!-~]+");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9 ._-]{1,64}");

    static final List<DeskSetting> ALL = Stream.of(
                    List.of(
                            DeskSetting.required("url", "where Request Tracker is, for example https://rt.example.com"),
                            DeskSetting.secret("token", "an auth token of a user whom only Parley uses"),
                            DeskSetting.optional("queue", "the queue in which tickets are created", "Parley"),
                            DeskSetting.optional(
                                    "field", "the ticket custom field that holds the key", "ParleyConversationId")),
                    StateMap.settings("open", "stalled", "open", "resolved", "rejected"),
                    HttpLimits.SETTINGS)
            .flatMap(List::stream)
            .toList();

    static RequestTrackerSettings of(DeskSettings settings) {
        Secret token = settings.secret("token");
        Matcher parts = TOKEN.matcher(token.reveal());
        if (!parts.matches()) {
            throw new IllegalArgumentException("desk '" + settings.name()
                    + "': token is what Request Tracker shows once, under Logged in as, Settings, Auth Tokens: "
                    + "1-, a number, - and more");
        }
        String field = settings.get("field");
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("desk '%s': field is a name of letters, digits, blanks and ._-, not '%s'"
                    .formatted(settings.name(), field));
        }
        return new RequestTrackerSettings(
                settings.url("url"),
                token,
                parts.group(1),
                settings.get("queue"),
                field,
                StateMap.of(settings),
                HttpLimits.of(settings),
                settings.people());
    }
}
