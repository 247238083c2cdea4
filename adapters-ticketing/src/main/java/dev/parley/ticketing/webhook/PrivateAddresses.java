package dev.parley.ticketing.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that do not lead to the public internet: the IANA registries of special-purpose addresses (RFC 6890), and IPv6
 * that carries such an IPv4 address in it.
 */
final class PrivateAddresses {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Net(byte[] prefix, int bits) {
        static Net of(String text) {
            String[] parts = text.split("/", 2);
            return new Net(literal(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Net> NETS = nets(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/9",
            "ff00::/8");
    private static final List<Net> CARRY_AT_THE_END = nets("64:ff9b::/96", "64:ff9b:1::/48");
    private static final Net CARRIES_AT_THE_BEGINNING = Net.of("2002::/16");

    private PrivateAddresses() {}

    static boolean holds(InetAddress address) {
        return holds(address.getAddress());
    }

    private static boolean holds(byte[] address) {
        if (NETS.stream().anyMatch(net -> net.holds(address))) {
            return true;
        }
        if (CARRY_AT_THE_END.stream().anyMatch(net -> net.holds(address))) {
            return holds(Arrays.copyOfRange(address, 12, 16));
        }
        return CARRIES_AT_THE_BEGINNING.holds(address) && holds(Arrays.copyOfRange(address, 2, 6));
    }

    private static List<Net> nets(String... texts) {
        return Arrays.stream(texts).map(Net::of).toList();
    }

    private static byte[] literal(String address) {
        try {
            return address.contains(":")
                    ? Inet6Address.getByName(address).getAddress()
                    : InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address + " is an address", e);
        }
    }
}
