package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fact about a customer, as its timeline tells it. */
record Told(
        String customerId,
        FactHeader header,
        String type,
        String partnerId,
        Map<String, @Nullable Object> effects,
        ObjectNode details) {

    /** What a customer's month and its products stand at, whoever had the customer then. */
    private static final List<String> SUMS_OVER_PARTNERS = List.of("total", "products");

    /** What the fact tells, if it is about a customer: its subject, or one that it names. */
    static Optional<Told> of(Delivery delivery) {
        Fact fact = delivery.fact();
        ObjectNode body = Json.mapper().valueToTree(fact);
        String subject = fact.subject();
        String customerId =
                subject == null ? body.path("customerId").asStringOpt().orElse(null) : subject;
        if (customerId == null) {
            return Optional.empty();
        }
        ObjectNode details = (ObjectNode) Masked.of(body);
        details.remove("customerId");
        details.remove("partnerId");
        if (fact instanceof SpendingChanged) {
            details.remove(SUMS_OVER_PARTNERS);
        }
        return Optional.of(
                new Told(
                        customerId,
                        delivery.header(),
                        fact.getClass().getSimpleName(),
                        fact.partnerId(),
                        Effects.of(fact),
                        details));
    }
}
