package org.partnercenter.billing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Tokens;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The service beside a mail server that takes connections and says nothing. */
class UnansweredMailIT {

    private static final int ADDRESSES = 20;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);

    @Test
    void mails_that_wait_hold_up_no_charge_and_end_when_their_address_is_no_longer_chosen()
            throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
                OwnService service = start(silent.getLocalPort())) {
            Api admin = service.api().as(Tokens.admin(partner));
            choose(admin, ADDRESSES);
            new BudgetApi(admin).sets(customer, "MONTHLY", "100", "");
            charge(service, "100");
            eventually(() -> assertThat(waiting(service)).isEqualTo(3L * ADDRESSES));

            Instant sent = Instant.now();
            charge(service, "1");
            assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofSeconds(15));

            choose(admin, 0);
            eventually(() -> {
                service.db().sql("update alert_mail_task set execution_time = now()").update();
                assertThat(waiting(service)).isZero();
            });
        }
    }

    private static OwnService start(int port) {
        return OwnService.start(
                OwnService.freshDatabase(),
                Clock.systemUTC(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port);
    }

    private static void choose(Api admin, int addresses) {
        String emails =
                IntStream.range(0, addresses)
                        .mapToObj(number -> "\"ops" + number + "@example.com\"")
                        .collect(Collectors.joining(","));
        String body = "{\"emails\":[" + emails + "]}";
        assertThat(admin.put("/v1/budgets/alert-recipients", body).status()).isEqualTo(204);
    }

    private void charge(OwnService service, String amount) {
        String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();
        assertThat(
                        new ChargesApi(service.port())
                                .count(
                                        partner,
                                        new FocusLines()
                                                .charge(
                                                        "cloud-" + customer,
                                                        "Compute",
                                                        amount,
                                                        today)
                                                .bytes())
                                .path("state")
                                .asString())
                .isEqualTo("COMPLETED");
    }

    private static long waiting(OwnService service) {
        return service.db().sql("select count(*) from alert_mail_task").query(Long.class).single();
    }
}
