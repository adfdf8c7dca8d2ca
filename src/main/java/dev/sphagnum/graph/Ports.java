package dev.sphagnum.graph;

import dev.sphagnum.catalog.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.SplittableRandom;

/** The two ports of an embedded server, both free when they were chosen; it takes them some seconds later. */
record Ports(int bolt, int browser) {
    /**
     * Where any free port is looked for: below the ports that Linux (32768 up), macOS and Windows (49152 up, RFC 6335,
     * section 6) give to outgoing connections. A free port among those would often be taken before the server has it.
     */
    static final int FIRST = 20_000;

    static final int LAST = 32_767;

    private static final int TRIES = 1_000;
    private static final SplittableRandom RANDOM = new SplittableRandom();

    /**
     * @param bolt 0 for any free one
     * @param browser 0 for any free one
     */
    static Ports choose(int bolt, int browser) {
        int first = bolt == 0 ? anyFree(browser) : wanted(bolt, "--bolt-port");
        return new Ports(first, browser == 0 ? anyFree(first) : wanted(browser, "--browser-port"));
    }

    /** Says so when another program took one of them before the server did. */
    void requireFree() {
        for (int port : new int[] {bolt, browser}) {
            if (!isFree(port)) {
                throw new Problem.Surroundings(
                                "port " + port
                                        + " was taken by another program while the database started; start again, or choose another port with --bolt-port and --browser-port")
                        .asException();
            }
        }
    }

    private static synchronized int anyFree(int notThisOne) {
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(FIRST, LAST + 1);
            if (port != notThisOne && isFree(port)) {
                return port;
            }
        }
        throw new Problem.Surroundings("no free port was found between " + FIRST + " and " + LAST
                        + "; choose ports with --bolt-port and --browser-port")
                .asException();
    }

    private static int wanted(int port, String option) {
        if (port < 0 || port > 65_535) {
            throw new Problem.BadArgument(option, option + " is 0 to 65535, not " + port).asException();
        }
        if (!isFree(port)) {
            throw new Problem.Surroundings("port " + port + " is in use; stop what uses it, or choose another with "
                            + option + " (0 takes any free one)")
                    .asException();
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
