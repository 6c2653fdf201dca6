package org.partnercenter.billing.coupon.write.issue;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

import java.util.UUID;

/** The id of a customer's coupon of one issue: the same issue, repeated, makes no second one. */
final class CouponIds {

    private static final UUID NAMESPACE = UUID.fromString("5f0f7c1e-43a4-4d3b-9b3e-0f9a4f1d7c52");
    private static final NameBasedGenerator GENERATOR = Generators.nameBasedGenerator(NAMESPACE);

    private CouponIds() {}

    static String of(String issueId, String customerId) {
        return GENERATOR.generate(issueId + ":" + customerId).toString();
    }
}
