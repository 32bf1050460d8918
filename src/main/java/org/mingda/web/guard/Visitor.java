package org.mingda.web.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** By what an address is counted: IPv4 as it is; of IPv6 the first 64 bits, because one customer has all the rest. */
final class Visitor {

    private static final int NETWORK_BYTES = 8;

    private Visitor() {}

    static String network(String address) {
        InetAddress read = read(address);
        return read instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES)) + "/64" : read.getHostAddress();
    }

    /** Whether an address is within a network such as {@code 10.1.0.0/16}, or is this single one. */
    static boolean within(String address, String network) {
        String[] parts = network.split("/");
        byte[] one = read(address).getAddress();
        byte[] other = read(parts[0]).getAddress();
        int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : other.length * 8;
        return one.length == other.length && sameBits(one, other, bits);
    }

    private static boolean sameBits(byte[] one, byte[] other, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            if (((one[bit / 8] ^ other[bit / 8]) & 0x80 >> bit % 8) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a literal; a name is never looked up. An IPv4 address written as IPv6 becomes IPv4. */
    private static InetAddress read(String address) {
        try {
            String literal = address.replaceAll("%.*", "");
            return InetAddress.getByName(literal.matches("[0-9A-Fa-f.:]+") ? literal : "::");
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException("no address: " + address, notALiteral);
        }
    }
}
