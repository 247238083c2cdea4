package dev.parley.shell.wiring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A tenant's base URL. Credentials travel to it, so it is https, or plain http to this very machine. Complaints do not
 * quote it: whatever was pasted into the wrong place must not reach the screen.
 */
final class TenantUrl {
    private TenantUrl() {}

    static Optional<URI> read(String text, String place, Complaints complaints) {
        try {
            URI url = new URI(text.strip().replaceAll("/+$", ""));
            String wrong = wrong(url);
            if (wrong.isEmpty()) {
                return Optional.of(url);
            }
            complaints.add(place + " " + wrong);
        } catch (URISyntaxException e) {
            complaints.add(place + " is no URL");
        }
        return Optional.empty();
    }

    private static String wrong(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || url.getHost() == null) {
            return "is no URL such as https://api.nice-incontact.com/organization";
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            return "names no port from 1 to 65535";
        }
        if (url.getRawUserInfo() != null) {
            return "has credentials in it";
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            return "has a ? or # part, which a base URL cannot have";
        }
        if (scheme.equals("http") && !isThisMachine(url.getHost())) {
            return "is plain http to another machine, and credentials need https";
        }
        return "";
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
