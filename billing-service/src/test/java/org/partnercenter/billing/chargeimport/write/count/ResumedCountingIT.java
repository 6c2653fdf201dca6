package org.partnercenter.billing.chargeimport.write.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.sql.SQLException;

/** What an instance leaves behind that dies while it counts: the next one goes on. */
@ServiceTest
class ResumedCountingIT {

    private static final int CUSTOMERS = 450;

    @LocalServerPort int port;
    @Autowired Scheduler scheduler;
    @Autowired Settlement settlement;
    @Autowired CountedFiles files;
    @Autowired Commands commands;
    @Autowired IntroducedCustomers introductions;
    @Autowired JdbcClient db;

    @AfterEach
    void resume() {
        leaveTheConnections();
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
        assertThat(commands.<Boolean>send(new CountMonths(file))).isTrue();
        cutTheConnectionAtCommit();
        assertThatThrownBy(() -> commands.send(new CountMonths(file)))
                .rootCause()
                .isInstanceOf(SQLException.class);
        leaveTheConnections();
    }

    private void cutTheConnectionAtCommit() {
        db.sql(
                        """
                        create function cut() returns trigger language plpgsql as
                        $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$\
                        """)
                .update();
        db.sql(
                        """
                        create constraint trigger cut after update on charge_file
                        deferrable initially deferred for each row execute function cut()\
                        """)
                .update();
    }

    private void leaveTheConnections() {
        db.sql("drop function if exists cut() cascade").update();
    }
}
