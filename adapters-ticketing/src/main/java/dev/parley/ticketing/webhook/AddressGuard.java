package dev.parley.ticketing.webhook;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests away from the network that Parley itself stands in: whoever may write a webhook's URL must not reach what
 * only this machine can. It looks before each request, because a name may lead somewhere else by then; that the request
 * goes where it looked rests on the JVM, which keeps a name's addresses for some seconds.
 */
final class AddressGuard implements RequestInterceptor {
    /** Asks for a name's addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final String host;
    private final Names names;

    AddressGuard(String host, Names names) {
        this.host = host;
        this.names = names;
    }

    @Override
    public void apply(RequestTemplate request) {
        check();
    }

    /** @throws DeskException {@link DeskFault.Misconfigured} where a single one of its addresses is private */
    void check() {
        forbidden().ifPresent(words -> {
            throw new DeskException(new DeskFault.Misconfigured(words));
        });
    }

    /** Why nothing may be sent there. A name that nobody knows is left to the connection, which says so. */
    Optional<String> forbidden() {
        return addresses().stream()
                .filter(PrivateAddresses::holds)
                .findFirst()
                .map(address -> "url leads to the private address " + address.getHostAddress()
                        + ": name a public one, or set privateAddresses to allow");
    }

    List<InetAddress> addresses() {
        try {
            return Arrays.asList(names.addresses(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
