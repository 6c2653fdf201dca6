package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opens the names and numbers of a batch, all with one look at the keys. */
@Component
class SearchedTexts {

    private final PersonalData personal;

    SearchedTexts(PersonalData personal) {
        this.personal = personal;
    }

    Map<String, Surroundings.Texts> of(Collection<CustomerChange> changes) {
        List<CustomerChange> told = changes.stream().filter(c -> c.details != null).toList();
        Map<String, Surroundings.Texts> texts = new HashMap<>();
        if (!told.isEmpty()) {
            Map<String, Vault> vaults = personal.of(told.stream().map(c -> c.customerId).toList());
            told.forEach(c -> texts.put(c.customerId, open(c, vaults.get(c.customerId))));
        }
        return texts;
    }

    private static Surroundings.Texts open(CustomerChange change, @Nullable Vault vault) {
        if (vault == null) {
            return new Surroundings.Texts(null, null);
        }
        var details = Objects.requireNonNull(change.details);
        String name = Objects.requireNonNull(vault.open(PersonalField.NAME, details.name()));
        String mobile = vault.open(PersonalField.MOBILE, details.mobile());
        return new Surroundings.Texts(
                TextKey.of(name), mobile == null ? null : mobile.replaceAll("\\D", ""));
    }
}
