package org.partnercenter.billing.chargeimport.write.count;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomer;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomers;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Introduces the accounts that a file brought up, before anything is counted for them. */
@Component
class IntroducedCustomers {

    private static final int AT_ONCE = 200;

    private record Claimed(String customerId, String cloudAccountId, @Nullable String sealedName) {}

    private final JdbcClient db;
    private final Commands commands;

    IntroducedCustomers(JdbcClient db, Commands commands) {
        this.db = db;
        this.commands = commands;
    }

    void introduce(CountedFile file) {
        AssociationType type = file.createCustomers();
        if (type == null) {
            return;
        }
        List<Claimed> page = after("", file.importId());
        while (!page.isEmpty()) {
            commands.send(
                    new IntroduceCustomers(
                            page.stream().map(claimed -> command(file, type, claimed)).toList()));
            page = after(page.getLast().customerId(), file.importId());
        }
    }

    private static IntroduceCustomer command(
            CountedFile file, AssociationType type, Claimed claimed) {
        return new IntroduceCustomer(
                claimed.customerId(),
                file.partnerId(),
                claimed.cloudAccountId(),
                type,
                claimed.sealedName(),
                file.importId());
    }

    private List<Claimed> after(String customerId, String importId) {
        return db.sql(
                        """
                        select i.customer_id, i.cloud_account_id, i.sealed_name
                        from charge_introduction i
                        join account_claim c on c.cloud_account_id = i.cloud_account_id
                                            and c.import_id = i.import_id
                        where i.import_id = cast(? as uuid) and i.customer_id > ?
                        order by i.customer_id limit ?\
                        """)
                .params(importId, customerId, AT_ONCE)
                .query(Claimed.class)
                .list();
    }
}
