package org.partnercenter.customer.customer.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationFact.InvitationAnswered;
import org.partnercenter.customer.testing.CustomerApi;
import org.partnercenter.customer.testing.TestKeysets;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.feed.Reaction;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was handled just before a crash comes again after it: each reaction then changes nothing.
 */
@ServiceTest
class RedeliveryIT {

    private static final Instant AT = Instant.parse("2999-01-01T00:00:00Z");

    @LocalServerPort int port;
    @Autowired List<Reaction> reactions;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private final String id = "c-" + UUID.randomUUID();
    private final String invitation = "v-" + UUID.randomUUID();

    @Test
    void an_answer_that_comes_twice_registers_once() {
        InvitationAnswered answer = answer(id, "a-" + id);
        deliver("f-1" + id, answer);
        deliver("f-1" + id, answer);
        assertThat(events(id)).containsExactly("CustomerRegistered");
        deliver("f-2" + id, ended());
        deliver("f-1" + id, answer);
        assertThat(events(id)).containsExactly("CustomerRegistered", "CustomerReleased");
    }

    @Test
    void an_answer_that_comes_twice_takes_a_customer_back_once() {
        deliver("f-0" + id, answer(id, "a-" + id));
        deliver("f-1" + id, ended());
        InvitationAnswered again = answer(id, "a-" + id, "w" + invitation);
        deliver("f-2" + id, again);
        deliver("f-2" + id, again);
        deliver("f-1" + id, ended());
        deliver("f-3" + id, ended(id, AT.plusSeconds(1)));
        deliver("f-2" + id, again);
        assertThat(events(id))
                .containsExactly(
                        "CustomerRegistered",
                        "CustomerReleased",
                        "CustomerRejoined",
                        "CustomerReleased");
    }

    @Test
    void an_answer_that_was_refused_stays_refused_although_the_name_is_free_now() {
        Api operator = new Api(port).as(Tokens.operator(newPartner()));
        String account = "a-" + id;
        assertThat(CustomerApi.tryRegister(operator, account, "First", "").status()).isEqualTo(201);
        InvitationAnswered answer = answer(id, account);
        deliver("f-1" + id, answer);
        db.sql(
                        "update account set account_name_key = account_name_key || '-gone' where"
                                + " account_name_key = ?")
                .param(account)
                .update();
        deliver("f-1" + id, answer);
        assertThat(events(id)).isEmpty();
        assertThat(events("invited-registration:" + invitation))
                .containsExactly("InvitedRegistrationRefused");
    }

    @Test
    void an_association_and_its_end_that_come_twice_freeze_and_release_once() {
        String resold = resell(new Api(port).as(Tokens.operator(partner)), "Twice", "");
        AssociationEstablished established =
                new AssociationEstablished(
                        resold,
                        partner,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        "member:ann",
                        AT);
        deliver("f-1" + resold, established);
        deliver("f-1" + resold, established);
        deliver("f-2" + resold, ended(resold));
        deliver("f-1" + resold, established);
        deliver("f-2" + resold, ended(resold));
        assertThat(events(resold))
                .containsExactly(
                        "CustomerRegistered",
                        "CustomerFrozen",
                        "CustomerUnfrozen",
                        "CustomerReleased");
    }

    private AssociationEnded ended() {
        return ended(id);
    }

    private AssociationEnded ended(String customerId) {
        return ended(customerId, AT);
    }

    private AssociationEnded ended(String customerId, Instant at) {
        return new AssociationEnded(
                customerId,
                partner,
                AssociationType.RESALE,
                "r-1",
                "moves",
                "member:ann",
                "customer:x",
                at,
                at);
    }

    private InvitationAnswered answer(String customerId, String account) {
        return answer(customerId, account, invitation);
    }

    private InvitationAnswered answer(String customerId, String account, String invitationId) {
        return new InvitationAnswered(
                invitationId,
                partner,
                customerId,
                AssociationType.RESALE,
                account,
                null,
                TestKeysets.sealIntroduction(customerId, "{\"name\": \"Ada\"}"),
                null,
                null,
                null,
                null,
                AT);
    }

    private void deliver(String factId, Fact fact) {
        FactHeader header =
                new FactHeader(
                        factId,
                        "x",
                        "association",
                        factId,
                        0,
                        fact.subject(),
                        AT,
                        partner,
                        "command",
                        "member:ann",
                        null,
                        null);
        reactions.stream()
                .filter(reaction -> reaction.contexts().contains("association"))
                .forEach(reaction ->
                        new CommandContext(
                                        "system:" + reaction.name(),
                                        factId + ":" + reaction.name(),
                                        factId,
                                        partner,
                                        null)
                                .run(() -> reaction.on(new Delivery(header, fact))));
    }

    private List<String> events(String aggregateId) {
        return db.sql(
                        """
                        select split_part(payload_type, '.', 2) from stored_event
                        where aggregate_identifier = ? order by sequence_number\
                        """)
                .param(aggregateId)
                .query(String.class)
                .list();
    }
}
