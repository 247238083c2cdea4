package dev.parley.ticketing.requesttracker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The pages that people see of a Request Tracker: signed in as an agent, with a browser's cookies. */
final class RequestTrackerPages {
    private static final Pattern BODY = Pattern.compile(
            "(?s)<div class=\"messagebody\">(.*?)</div>\\s*</div>\\s*</div>\\s*(?=<div class=\"transaction|\\z|</div>)");
    /** But for paragraphs, line breaks, and addresses that one may click on. */
    private static final Pattern TAKEN = Pattern.compile(
            "<(?!/|br />|div class=\"message-stanza\">|span class=\"clickylink\">|a target=\"_blank\" href=\"https?:)[^>]*>");

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    RequestTrackerPages(URI url) {
        this.url = url;
        send(HttpRequest.newBuilder(url.resolve("/NoAuth/Login.html"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=agent&pass=parley-pw-1234"))
                .build());
    }

    /** What stands in a ticket's page for each thing that was said: HTML. */
    List<String> said(String ticket) {
        String page = send(HttpRequest.newBuilder(url.resolve("/Ticket/History.html?id=" + ticket))
                .build());
        return BODY.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** What of it is more than text. */
    List<String> takenForMarkup(String ticket) {
        return said(ticket).stream()
                .flatMap(body -> TAKEN.matcher(body).results().map(MatchResult::group))
                .toList();
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
