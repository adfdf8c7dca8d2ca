package dev.sphagnum.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sphagnum.catalog.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    /** A port that an outgoing connection may be given is one that is gone when the server wants it. */
    @Test
    void anyFreePortIsNoneOfThoseForOutgoingConnections() {
        for (int i = 0; i < 200; i++) {
            Ports ports = Ports.choose(0, 0);
            assertThat(ports.bolt()).isBetween(Ports.FIRST, Ports.LAST).isNotEqualTo(ports.browser());
            assertThat(ports.browser()).isBetween(Ports.FIRST, Ports.LAST);
        }
    }

    @Test
    void aPortTakenMeanwhileIsNoDamagedFolder() throws IOException {
        Ports ports = Ports.choose(0, 0);
        try (ServerSocket other = new ServerSocket(ports.browser(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith("port " + other.getLocalPort() + " was taken by another program while");
        }
        ports.requireFree();
    }
}
