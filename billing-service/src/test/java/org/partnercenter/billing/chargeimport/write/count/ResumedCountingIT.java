package org.partnercenter.billing.chargeimport.write.count;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;

/** What an instance leaves behind that dies while it counts: the next one goes on. */
@ServiceTest
class ResumedCountingIT {

    private static final int CUSTOMERS = 450;

    @LocalServerPort int port;
    @Autowired Scheduler scheduler;
    @Autowired Settlement settlement;
    @Autowired CountedFiles files;
    @Autowired CountedMonths months;
    @Autowired IntroducedCustomers introductions;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @Test
    void counting_goes_on_where_it_stopped_and_every_sum_is_exact() {
        ChargesApi charges = new ChargesApi(port);
        String partner = Known.partner();
        charges.knows(partner);
        FocusLines file = new FocusLines();
        String account = Known.newId("account");
        for (int i = 0; i < CUSTOMERS; i++) {
            file.charge(account + "-" + i, "0.1").charge(account + "-" + i, "0.02");
        }
        scheduler.pause();
        var answer = charges.send(partner, file.bytes(), "&createCustomers=RESALE").json();
        String importId = answer.path("importId").asString();
        assertThat(answer.path("state").asString()).isEqualTo("RUNNING");

        CommandContext.system("test", importId).run(() -> countOnePageAndLoseAnother(importId));
        assertThat(charges.state(importId)).isEqualTo("RUNNING");
        scheduler.resume();

        var done = charges.ended(importId);
        assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(new BigDecimal(done.at("/totals/0/billed").asString()))
                .isEqualByComparingTo("54");
        assertThat(
                        db.sql(
                                        """
                                        select sum((payload #>> '{total,billed}')::numeric),
                                               count(*) as events,
                                               count(distinct aggregate_identifier) as months
                                        from stored_event
                                        where payload ->> 'importId' = ?
                                          and aggregate_identifier like 'spending:%'\
                                        """)
                                .param(importId)
                                .query()
                                .singleRow()
                                .toString())
                .isEqualTo("{sum=54.00, events=450, months=450}");
        assertThat(
                        db.sql(
                                        """
                                        select sum(billed) from expenditures.expenditure
                                        where partner_id = ?\
                                        """)
                                .param(partner)
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("54");
    }

    private void countOnePageAndLoseAnother(String importId) {
        settlement.settle(files.find(importId).orElseThrow());
        CountedFile file = files.find(importId).orElseThrow();
        introductions.introduce(file);
        TransactionTemplate page = new TransactionTemplate(transactions);
        page.executeWithoutResult(_ -> assertThat(months.countPage(file)).isTrue());
        page.executeWithoutResult(lost -> {
            assertThat(months.countPage(file)).isTrue();
            lost.setRollbackOnly();
        });
    }
}
