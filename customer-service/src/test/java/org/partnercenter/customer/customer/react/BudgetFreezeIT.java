package org.partnercenter.customer.customer.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.contracts.billing.ExhaustionPolicy.MANUAL;
import static org.partnercenter.contracts.billing.ExhaustionPolicy.RESTRICT_PURCHASE;
import static org.partnercenter.contracts.billing.ExhaustionPolicy.RESTRICT_PURCHASE_AND_FREEZE_RESOURCES;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ReplenishCause;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.IntStream;

/** A budget that is used up freezes the account by itself; what lifts that again, and what not. */
@ServiceTest
class BudgetFreezeIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private Api operator;
    private String id;
    private Budgets budget;

    @BeforeEach
    void customer() {
        operator = new Api(port).as(Tokens.operator(partner));
        id = resell(operator, "Spender", "");
        budget = new Budgets(id, partner);
    }

    @Test
    void it_is_frozen_by_its_budget_raised_lowered_and_lifted_by_it() {
        Told.established(id, partner, 0);
        hold("ASSOCIATION_DEFAULT ACCOUNT");
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", true));
        hold();
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT");
        budget.tell(budget.exhausted(RESTRICT_PURCHASE_AND_FREEZE_RESOURCES));
        hold("BUDGET_EXHAUSTED ACCOUNT_AND_RESOURCES");
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT");
        budget.tell(budget.replenished(ReplenishCause.RAISED, true));
        hold();
        assertThat(events())
                .endsWith(
                        "CustomerFrozen system:freeze-by-budget",
                        "CustomerFrozen system:freeze-by-budget",
                        "CustomerFrozen system:freeze-by-budget",
                        "CustomerUnfrozen system:unfreeze-by-budget");
    }

    @Test
    void a_budget_that_does_not_ask_for_it_unfreezes_nothing_and_by_hand_freezes_nothing() {
        Told.established(id, partner, 0);
        hold("ASSOCIATION_DEFAULT ACCOUNT");
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.exhausted(MANUAL));
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT", "ASSOCIATION_DEFAULT ACCOUNT");
        budget.tell(budget.replenished(ReplenishCause.NEW_PERIOD, false));
        budget.tell(budget.exhausted(RESTRICT_PURCHASE_AND_FREEZE_RESOURCES));
        hold("BUDGET_EXHAUSTED ACCOUNT_AND_RESOURCES", "ASSOCIATION_DEFAULT ACCOUNT");
        budget.tell(budget.exhausted(MANUAL));
        budget.tell(budget.replenished(ReplenishCause.NEW_PERIOD, true));
        hold("ASSOCIATION_DEFAULT ACCOUNT");
    }

    @Test
    void what_a_budget_froze_ends_with_the_budget_and_begins_again_with_the_next_one() {
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT");
        budget.tell(budget.deleted());
        hold();
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", true));
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT");
    }

    @Test
    void facts_that_are_told_again_after_a_partner_has_unfrozen_it_change_nothing() {
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.exhausted(RESTRICT_PURCHASE));
        hold("BUDGET_EXHAUSTED ACCOUNT");
        assertThat(
                        operator.delete("/v1/customers/" + id + "/freeze?type=ACCOUNT&reason=paid")
                                .status())
                .isEqualTo(204);
        hold();
        awaitReactions();
        forgetWhatTheReactionsHeard();
        Neighbours.publish("budget:" + id, 0, budget.set(BudgetType.MONTHLY, "100.00", false));
        Neighbours.publish("budget:" + id, 1, budget.exhausted(RESTRICT_PURCHASE));
        awaitReactions();
        Budgets second = new Budgets(resell(operator, "Second", ""), partner);
        second.tell(second.exhausted(RESTRICT_PURCHASE));
        eventually(() ->
                assertThat(
                                operator.get("/v1/customers?freezeCause=BUDGET_EXHAUSTED")
                                        .json()
                                        .path("items")
                                        .size())
                        .isEqualTo(1));
        assertThat(events())
                .containsExactly(
                        "CustomerRegistered member:" + partner + "-operator",
                        "CustomerFrozen system:freeze-by-budget",
                        "CustomerUnfrozen member:" + partner + "-operator");
    }

    @Test
    void a_burst_freezes_every_customer_once() {
        List<String> ids =
                IntStream.range(0, 40).mapToObj(i -> resell(operator, "Burst " + i, "")).toList();
        for (String one : ids) {
            Budgets its = new Budgets(one, partner);
            its.tell(its.exhausted(RESTRICT_PURCHASE));
            Neighbours.publish("budget:" + one, 0, its.exhausted(RESTRICT_PURCHASE));
        }
        eventually(() ->
                assertThat(
                                operator.get("/v1/customers?freezeCause=BUDGET_EXHAUSTED&limit=500")
                                        .json()
                                        .path("items")
                                        .size())
                        .isEqualTo(40));
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from stored_event
                                        where aggregate_identifier = any (?) and payload_type = 'customer.CustomerFrozen'\
                                        """)
                                .param(ids.toArray(String[]::new))
                                .query(Integer.class)
                                .single())
                .isEqualTo(40);
    }

    /** As after a restore of the feeds' positions from an older backup: all is told again. */
    private void forgetWhatTheReactionsHeard() {
        db.sql("delete from feed_sequence where aggregate_id = ?").param("budget:" + id).update();
    }

    private void awaitReactions() {
        eventually(() ->
                assertThat(
                                db.sql("select sequence from feed_sequence where aggregate_id = ?")
                                        .param("budget:" + id)
                                        .query(Long.class)
                                        .optional())
                        .contains(1L));
    }

    private void hold(String... holds) {
        eventually(() -> {
            JsonNode frozen = operator.get("/v1/customers/" + id).json().path("frozen");
            assertThat(
                            frozen.path("causes")
                                    .valueStream()
                                    .map(it ->
                                            it.path("cause").asString()
                                                    + " "
                                                    + it.path("type").asString()))
                    .containsExactly(holds);
        });
    }

    private List<String> events() {
        return db.sql(
                        """
                        select split_part(payload_type, '.', 2) || ' ' || (meta_data ->> 'actor') from stored_event
                        where aggregate_identifier = ? order by sequence_number\
                        """)
                .param(id)
                .query(String.class)
                .list();
    }
}
