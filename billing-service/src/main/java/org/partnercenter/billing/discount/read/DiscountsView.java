package org.partnercenter.billing.discount.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.DiscountFact;
import org.partnercenter.contracts.billing.DiscountFact.DiscountActivated;
import org.partnercenter.contracts.billing.DiscountFact.DiscountCancelled;
import org.partnercenter.contracts.billing.DiscountFact.DiscountExpired;
import org.partnercenter.contracts.billing.DiscountFact.DiscountSet;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** One row a discount, as it stands now. */
@Component
class DiscountsView implements View {

    private final JdbcClient db;

    DiscountsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "discounts";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(DiscountFact.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof DiscountFact fact) {
                apply(fact, delivery.header().sequence());
            }
        }
    }

    private void apply(DiscountFact fact, long sequence) {
        switch (fact) {
            case DiscountSet set -> insert(set, sequence);
            case DiscountActivated activated ->
                    db.sql("update discount set state = 'ACTIVE' where discount_id = ?")
                            .param(activated.discountId())
                            .update();
            case DiscountExpired expired ->
                    end(expired.discountId(), "EXPIRED", expired.expiredAt(), "system", null);
            case DiscountCancelled cancelled ->
                    end(
                            cancelled.discountId(),
                            "CANCELLED",
                            cancelled.cancelledAt(),
                            cancelled.operator(),
                            cancelled.cause().name());
        }
    }

    private void insert(DiscountSet set, long sequence) {
        db.sql(
                        """
                        insert into discount (discount_id, customer_id, partner_id, percent_off, valid_from,
                            valid_to, state, set_at, set_by, version)
                        values (?, ?, ?, ?, ?, ?, 'SCHEDULED', ?, ?, ?)\
                        """)
                .params(
                        set.discountId(),
                        set.customerId(),
                        set.partnerId(),
                        new BigDecimal(set.percentOff()),
                        set.validFrom().atOffset(ZoneOffset.UTC),
                        set.validTo().atOffset(ZoneOffset.UTC),
                        set.setAt().atOffset(ZoneOffset.UTC),
                        set.operator(),
                        sequence)
                .update();
    }

    private void end(
            String discountId, String state, Instant at, String by, @Nullable String cause) {
        db.sql(
                        """
                        update discount set state = :state, ended_at = :at, ended_by = :by, end_cause = :cause
                        where discount_id = :id\
                        """)
                .param("state", state)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("cause", cause)
                .param("id", discountId)
                .update();
    }
}
