package org.partnercenter.customer.personal;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** Shows personal data in full to who may see it; every look is recorded first. */
public interface Reveals {

    /** Whose customer is looked at, by whom, and which fields. */
    record Look(
            String customerId,
            String partnerId,
            @Nullable String onlyIfManagedBy,
            Set<PersonalField> fields,
            @Nullable String reason) {}

    /** The fields' values; a field that the customer has not is absent. */
    Map<PersonalField, String> reveal(Look look);
}
