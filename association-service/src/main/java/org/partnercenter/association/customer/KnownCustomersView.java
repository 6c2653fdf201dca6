package org.partnercenter.association.customer;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.contracts.customer.CustomerFact.CustomerUnfrozen;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.MemberFact.MemberRegistered;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * What our rules need to know of customers and of partners' staff, as customer-service tells it.
 */
@Component
class KnownCustomersView implements View {

    private final JdbcClient db;

    KnownCustomersView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "known-customers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                CustomerRegistered.class,
                CustomerFrozen.class,
                CustomerUnfrozen.class,
                CustomerReleased.class,
                MemberRegistered.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case CustomerRegistered customer -> add(customer);
                case CustomerFrozen(var id, _, _, var cause, _, _, _)
                        when cause == FreezeCause.MANUAL ->
                        freeze(id, true);
                case CustomerUnfrozen(var id, _, _, var causes, _, _, _)
                        when causes.contains(FreezeCause.MANUAL) ->
                        freeze(id, false);
                case CustomerReleased(var id, _, _, _) -> freeze(id, false);
                case MemberRegistered(var id, var partnerId, _, _, _) -> add(id, partnerId);
                default -> {}
            }
        }
    }

    private void add(CustomerRegistered customer) {
        db.sql(
                        """
                        insert into known_customer (customer_id, account_name_key, cloud_account_id)
                        values (:id, :name, :cloud) on conflict (customer_id) do nothing
                        """)
                .param("id", customer.customerId())
                .param("name", AccountKey.of(customer.accountName()))
                .param("cloud", customer.cloudAccountId())
                .update();
    }

    private void freeze(String customerId, boolean frozen) {
        db.sql("update known_customer set manually_frozen = :frozen where customer_id = :id")
                .param("id", customerId)
                .param("frozen", frozen)
                .update();
    }

    private void add(String memberId, String partnerId) {
        db.sql(
                        "insert into known_member (member_id, partner_id) values (:id, :partner)"
                                + " on conflict (member_id) do nothing")
                .param("id", memberId)
                .param("partner", partnerId)
                .update();
    }
}
