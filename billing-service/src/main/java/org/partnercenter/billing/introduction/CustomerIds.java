package org.partnercenter.billing.introduction;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

import java.util.UUID;

/** The customer id of an account that charges introduce: the same account always gets the same. */
public final class CustomerIds {

    private static final UUID NAMESPACE = UUID.fromString("7d0d2a8e-53c1-4b57-9c0b-6c2f1f4b8a21");
    private static final NameBasedGenerator GENERATOR = Generators.nameBasedGenerator(NAMESPACE);

    private CustomerIds() {}

    public static String of(String cloudAccountId) {
        return GENERATOR.generate(cloudAccountId).toString();
    }
}
