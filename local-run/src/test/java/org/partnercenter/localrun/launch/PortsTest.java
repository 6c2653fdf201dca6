package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.FreePort;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

class PortsTest {

    @Test
    void a_busy_port_is_named_with_its_component_and_the_process_that_has_it() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var ports = new Ports(Map.of("gateway", socket.getLocalPort()));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("port " + socket.getLocalPort() + " (gateway)")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void free_ports_are_no_reason_to_refuse() {
        assertThat(new Ports(Map.of("gateway", FreePort.next())).busy()).isEmpty();
    }

    @Test
    void all_busy_ports_share_one_line() {
        var busy = List.of(Map.entry("gateway", 8080), Map.entry("issuer", 9000));

        assertThat(Ports.describe(busy, port -> "process " + port))
                .isEqualTo(
                        "Cannot start: port 8080 (gateway) is used by process 8080, port 9000"
                                + " (issuer) is used by process 9000; stop that and run again");
    }

    @Test
    void a_connection_to_the_port_is_not_its_listener() {
        var listener = "0: 0100007F:1F90 00000000:0000 0A 0:0 00:0 0 0 0 4711 1";
        var connection = "1: 0100007F:1F90 0100007F:9C40 01 0:0 00:0 0 0 0 4712 1";

        assertThat(SocketOwner.inode(listener, 8080)).contains("4711");
        assertThat(SocketOwner.inode(connection, 8080)).isEmpty();
        assertThat(SocketOwner.inode(listener, 8081)).isEmpty();
    }
}
