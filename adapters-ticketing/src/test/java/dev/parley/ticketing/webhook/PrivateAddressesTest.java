package dev.parley.ticketing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.sync.DeskException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fdff::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:7f00:1::"
            })
    void onesThatLeadInside(String address) throws UnknownHostException {
        assertThat(PrivateAddresses.holds(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void onesThatLeadOutside(String address) throws UnknownHostException {
        assertThat(PrivateAddresses.holds(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void oneOfSeveralIsEnough() throws UnknownHostException {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.7")};
        assertThatThrownBy(() -> new AddressGuard("hooks.example.com", host -> both).check())
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("10.0.0.7");
    }

    @Test
    void aNameThatNobodyKnowsIsLeftToTheConnection() {
        var guard = new AddressGuard("nobody.invalid", host -> {
            throw new UnknownHostException(host);
        });
        assertThat(guard.forbidden()).isEmpty();
        assertThat(guard.addresses()).isEmpty();
    }
}
