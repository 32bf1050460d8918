package org.mingda.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::, 20010db800010002/64",
        "fe80::1%eth0, fe80000000000000/64",
        "a.name.example, 0000000000000000/64"})
    void ipv4IsCountedAsItIsAndIpv6ByItsNetwork(String address, String counted) {
        assertThat(Visitor.network(address)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.0/8, true", "127.255.0.9, 127.0.0.0/8, true", "128.0.0.1, 127.0.0.0/8, false",
        "::1, ::1, true", "::2, ::1, false", "0:0:0:0:0:0:0:1, ::1, true", "192.0.2.129, 192.0.2.128/25, true",
        "192.0.2.127, 192.0.2.128/25, false", "2001:db8::5, 2001:db8::/32, true", "10.0.0.1, ::1, false"})
    void networksAreComparedBitByBit(String address, String network, boolean within) {
        assertThat(Visitor.within(address, network)).isEqualTo(within);
    }
}
