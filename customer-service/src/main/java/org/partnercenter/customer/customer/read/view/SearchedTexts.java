package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.customer.personal.PersonalData;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what infixes are looked for in, opened in bulk; of an erased customer there is none. */
@Component
class SearchedTexts {

    private record Text(
            String customerId,
            String partnerId,
            @Nullable String accountNameKey,
            @Nullable String nameKey,
            @Nullable String mobile) {}

    private final JdbcClient db;
    private final PersonalData personal;

    SearchedTexts(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    void write(Collection<CustomerChange> changes) {
        List<CustomerChange> told = changes.stream().filter(c -> c.details != null).toList();
        if (told.isEmpty()) {
            return;
        }
        Map<String, Vault> vaults = personal.of(told.stream().map(c -> c.customerId).toList());
        List<Text> texts =
                told.stream().map(change -> open(change, vaults.get(change.customerId))).toList();
        db.sql(
                        """
                        insert into customer_text as t (customer_id, partner_id, account_name_key, name_key, mobile)
                        select n.id, n.partner, coalesce(n.account, c.account_name_key, ''), n.name, n.mobile
                        from unnest(?, ?, ?, ?, ?) as n (id, partner, account, name, mobile)
                        join customer c on c.customer_id = n.id
                        order by n.id
                        on conflict (customer_id) do update set account_name_key = excluded.account_name_key,
                            name_key = excluded.name_key, mobile = excluded.mobile\
                        """)
                .params(
                        new Columns<>(texts)
                                .add(Text::customerId)
                                .add(Text::partnerId)
                                .add(Text::accountNameKey)
                                .add(Text::nameKey)
                                .add(Text::mobile)
                                .list())
                .update();
    }

    private static Text open(CustomerChange change, @Nullable Vault vault) {
        var details = java.util.Objects.requireNonNull(change.details);
        var registered = change.registered;
        String name = vault == null ? null : vault.open(PersonalField.NAME, details.name());
        String mobile = vault == null ? null : vault.open(PersonalField.MOBILE, details.mobile());
        return new Text(
                change.customerId,
                change.partnerId,
                registered == null ? null : TextKey.of(registered.accountName()),
                name == null ? null : TextKey.of(name),
                mobile == null ? null : mobile.replaceAll("\\D", ""));
    }
}
