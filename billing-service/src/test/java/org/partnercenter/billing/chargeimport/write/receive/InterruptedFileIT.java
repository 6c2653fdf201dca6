package org.partnercenter.billing.chargeimport.write.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** A file whose import is given up while it is received. */
@ServiceTest
class InterruptedFileIT {

    @LocalServerPort int port;
    @Autowired ImportFiles files;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);

    @Test
    void the_same_request_again_is_received_anew_and_counts() {
        ChargesApi charges = new ChargesApi(port);
        charges.knows(partner, customer);
        Api keyed = charges.api().with("Idempotency-Key", "interrupted-" + partner);
        byte[] file = new FocusLines().charge("cloud-" + customer, "1.5").bytes();

        Answer interrupted = send(keyed, new SequenceInputStream(part(file, 0), givenUp(file)));
        Answer again = send(keyed, new ByteArrayInputStream(file));

        assertThat(interrupted.status()).as(interrupted.body()).isEqualTo(202);
        assertThat(interrupted.json().path("cause").asString()).isEqualTo("INTERRUPTED");
        assertThat(interrupted.header("Retry-After")).isEqualTo("1");
        assertThat(again.status()).as(again.body()).isEqualTo(202);
        assertThat(charges.ended(again.json().path("importId").asString()).path("state").asString())
                .isEqualTo("COMPLETED");
    }

    private Answer send(Api api, InputStream file) {
        return api.send(
                "POST",
                "/v1/charges?partnerId=" + partner,
                "text/csv",
                BodyPublishers.ofInputStream(() -> file));
    }

    private static InputStream part(byte[] file, int which) {
        int half = file.length / 2;
        return which == 0
                ? new ByteArrayInputStream(file, 0, half)
                : new ByteArrayInputStream(file, half, file.length - half);
    }

    /** The second half of the file, before which its import is given up. */
    private InputStream givenUp(byte[] file) {
        InputStream rest = part(file, 1);
        return new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                if (!begun) {
                    begun = true;
                    giveUp();
                }
                return rest.read();
            }
        };
    }

    private void giveUp() {
        eventually(() -> assertThat(receiving()).hasSize(1));
        files.giveUp(receiving().getFirst(), "INTERRUPTED", "Send it again.");
    }

    private List<String> receiving() {
        return db.sql(
                        """
                        select import_id::text from charge_file
                        where partner_id = ? and stage = 'RECEIVING'\
                        """)
                .param(partner)
                .query(String.class)
                .list();
    }
}
