package org.partnercenter.billing.chargeimport.write.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.stream.IntStream;

/** Whose file is counted when. */
@ServiceTest
class CountingTurnsIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private final String busy = Known.partner();
    private final String busyAccount = Known.newId("account");
    private final String idle = Known.partner();
    private final String idleAccount = Known.newId("account");
    private ChargesApi charges;

    @BeforeEach
    void known() {
        charges = new ChargesApi(port);
        charges.knows(busy, Known.customer(busy, busyAccount));
        charges.knows(idle, Known.customer(idle, idleAccount));
    }

    @Test
    void many_files_of_a_partner_that_wait_for_one_of_its_own_hold_up_no_other_partners() {
        List<String> waiting =
                new TransactionTemplate(transactions).execute(_ -> whileOneIsSettled());
        assertThat(waiting).hasSize(8);
        assertThat(waiting)
                .allSatisfy(id ->
                        assertThat(charges.ended(id).path("state").asString())
                                .isEqualTo("COMPLETED"));
    }

    private List<String> whileOneIsSettled() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('charges of ' || ?, 0))::text")
                .param(busy)
                .query(String.class)
                .list();
        List<String> waiting =
                IntStream.range(0, 8)
                        .mapToObj(amount -> send(busy, busyAccount, "1." + amount))
                        .toList();
        byte[] file = new FocusLines().charge(idleAccount, "7").bytes();
        assertThat(charges.count(idle, file).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(waiting).allSatisfy(id -> assertThat(charges.state(id)).isEqualTo("RUNNING"));
        return waiting;
    }

    private String send(String partner, String account, String amount) {
        return charges.send(partner, new FocusLines().charge(account, amount).bytes(), "")
                .json()
                .path("importId")
                .asString();
    }
}
