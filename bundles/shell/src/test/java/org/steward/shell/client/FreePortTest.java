package org.steward.shell.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortTest {
    @TempDir
    Path etc;

    private void write(String port) throws IOException {
        Files.writeString(etc.resolve("system.properties"), "steward.ssh.port = " + port + "\n");
    }

    @Test
    void saysThatThePortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            write(String.valueOf(other.getLocalPort()));

            assertThat(FreePort.problem(etc, List.of("-Xint")))
                    .startsWith("port %d of the loopback address cannot be had".formatted(other.getLocalPort()))
                    .endsWith("write another steward.ssh.port into etc/system.properties.");
            assertThat(FreePort.problem(etc, List.of("-Dsteward.ssh.port=0")))
                    .as("an option of the node's Java wins")
                    .isEmpty();
        }
    }

    @Test
    void hasNothingToSayOfAFreePort() throws IOException {
        write("0");

        assertThat(FreePort.problem(etc, List.of())).isEmpty();
    }

    @Test
    void refusesWhatIsNoPort() throws IOException {
        write("ssh");
        assertThat(FreePort.problem(etc, List.of())).startsWith("steward.ssh.port is 'ssh'; write a port");

        assertThat(FreePort.problem(etc, List.of("-Dsteward.ssh.port=70000"))).contains("'70000'");
    }
}
