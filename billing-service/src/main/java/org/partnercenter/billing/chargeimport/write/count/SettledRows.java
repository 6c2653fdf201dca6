package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.billing.focus.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses the rows that were taken while the file arrived and that cannot count after all, because
 * of what other files counted meanwhile.
 */
@Component
class SettledRows {

    private static final String ANOTHER_PARTNERS =
            "The account is a customer's of another partner: send its charges for that partner.";

    private static final int MOST_PRODUCTS = 1_000;

    private final JdbcClient db;

    SettledRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * A customer that could not be registered has no charges: where the earlier ones went, those go
     * that a later file has for it.
     */
    void leaveToWhomTheyWereMoved(CountedFile file) {
        if (!anyWereMoved(file)) {
            return;
        }
        refuse(
                file,
                """
                select l.ctid from charge_file m
                join charge_line l on l.import_id = cast(:id as uuid)
                                  and l.customer_id = m.moves_from
                where m.partner_id = :partner and m.moves_from is not null
                  and m.moves_to is null\
                """,
                RefusalCode.ACCOUNT_OF_ANOTHER_PARTNER,
                ANOTHER_PARTNERS);
        db.sql(
                        """
                        update charge_line l set customer_id = m.moves_to
                        from charge_file m
                        where m.partner_id = :partner and m.moves_from = l.customer_id
                          and m.moves_to is not null and l.import_id = cast(:id as uuid)\
                        """)
                .param("partner", file.partnerId())
                .param("id", file.importId())
                .update();
        db.sql(
                        """
                        delete from charge_introduction i using charge_file m
                        where m.partner_id = :partner and m.moves_from = i.customer_id
                          and i.import_id = cast(:id as uuid)\
                        """)
                .param("partner", file.partnerId())
                .param("id", file.importId())
                .update();
    }

    private boolean anyWereMoved(CountedFile file) {
        return db.sql(
                        """
                        select exists (select from charge_file
                                       where moves_from is not null and partner_id = ?)\
                        """)
                .param(file.partnerId())
                .query(Boolean.class)
                .single();
    }

    /**
     * An account that was registered while the file arrived is introduced by none: its charges are
     * those of the registered customer, if that is the partner's.
     */
    void leaveToRegistered(CountedFile file) {
        refuse(
                file,
                """
                select l.ctid from charge_introduction i
                join accounts.account a on a.cloud_account_id = i.cloud_account_id
                                       and a.registered and a.partner_id <> :partner
                join charge_line l on l.import_id = i.import_id and l.customer_id = i.customer_id
                where i.import_id = cast(:id as uuid)\
                """,
                RefusalCode.ACCOUNT_OF_ANOTHER_PARTNER,
                ANOTHER_PARTNERS);
        db.sql(
                        """
                        update charge_line l set customer_id = a.customer_id
                        from charge_introduction i
                        join accounts.account a on a.cloud_account_id = i.cloud_account_id
                                               and a.registered and a.partner_id = :partner
                        where i.import_id = cast(:id as uuid) and a.customer_id <> i.customer_id
                          and l.import_id = i.import_id and l.customer_id = i.customer_id\
                        """)
                .param("partner", file.partnerId())
                .param("id", file.importId())
                .update();
        db.sql(
                        """
                        delete from charge_introduction i using accounts.account a
                        where i.import_id = cast(? as uuid)
                          and a.cloud_account_id = i.cloud_account_id and a.registered\
                        """)
                .param(file.importId())
                .update();
    }

    /** An account is introduced by the partner whose file is counted first. */
    void refuseAccountsThatWereLost(CountedFile file) {
        db.sql(
                        """
                        insert into account_claim
                            (cloud_account_id, customer_id, partner_id, import_id)
                        select cloud_account_id, customer_id, :partner, import_id
                        from charge_introduction where import_id = cast(:id as uuid)
                        order by cloud_account_id
                        on conflict (cloud_account_id) do nothing\
                        """)
                .param("partner", file.partnerId())
                .param("id", file.importId())
                .update();
        refuse(
                file,
                """
                select l.ctid from charge_introduction i
                join account_claim c on c.cloud_account_id = i.cloud_account_id
                                    and c.partner_id <> :partner
                join charge_line l on l.import_id = i.import_id and l.customer_id = i.customer_id
                where i.import_id = cast(:id as uuid)\
                """,
                RefusalCode.ACCOUNT_OF_ANOTHER_PARTNER,
                ANOTHER_PARTNERS);
    }

    /**
     * A month is told with all of its products: a file that names thousands has most likely a
     * resource's name where the product's should be. The first ones count.
     */
    void refuseTooManyProducts(CountedFile file) {
        if (!isCrowded(file)) {
            return;
        }
        db.sql(
                        """
                        delete from charge_part p using (
                            select customer_id, month, product,
                                   row_number() over (partition by customer_id, month
                                                      order by min(first_line)) as place
                            from charge_part where import_id = cast(:id as uuid)
                            group by customer_id, month, product) named
                        where p.import_id = cast(:id as uuid)
                          and p.customer_id = named.customer_id
                          and p.month = named.month and p.product = named.product
                          and named.place > :most\
                        """)
                .param("id", file.importId())
                .param("most", MOST_PRODUCTS)
                .update();
        refuse(
                file,
                """
                select l.ctid from charge_line l
                where l.import_id = cast(:id as uuid) and :partner <> ''
                  and not exists (
                      select from charge_part p
                      where p.import_id = l.import_id and p.customer_id = l.customer_id
                        and p.month = l.day - extract(day from l.day)::integer + 1
                        and p.product = l.product)\
                """,
                RefusalCode.TOO_MANY_PRODUCTS,
                ("The file names more than %d products for this customer and month: write the"
                                + " product into ServiceName and the resource into ResourceName.")
                        .formatted(MOST_PRODUCTS));
    }

    private boolean isCrowded(CountedFile file) {
        return db.sql(
                        """
                        select exists (select from charge_part where import_id = cast(? as uuid)
                                       group by customer_id, month having count(*) > ?)\
                        """)
                .params(file.importId(), MOST_PRODUCTS)
                .query(Boolean.class)
                .single();
    }

    /** A customer has one currency: that of its first charge. */
    void refuseOtherCurrencies(CountedFile file) {
        db.sql(
                        """
                        insert into customer_currency (customer_id, currency)
                        select customer_id, currency from (
                            select distinct on (customer_id) customer_id, currency
                            from charge_part where import_id = cast(? as uuid)
                            order by customer_id, first_line) first
                        order by customer_id
                        on conflict (customer_id) do nothing\
                        """)
                .param(file.importId())
                .update();
        int others =
                db.sql(
                                """
                                delete from charge_part p using customer_currency c
                                where p.import_id = cast(? as uuid)
                                  and c.customer_id = p.customer_id and c.currency <> p.currency\
                                """)
                        .param(file.importId())
                        .update();
        if (others > 0) {
            refuse(
                    file,
                    """
                    select l.ctid from charge_line l
                    join customer_currency c on c.customer_id = l.customer_id
                                            and c.currency <> l.currency
                    where l.import_id = cast(:id as uuid) and :partner <> ''\
                    """,
                    RefusalCode.CURRENCY_MISMATCH,
                    "The customer is charged in another currency since its first charge: send the"
                            + " charge in that one.");
        }
    }

    /**
     * The rows are named by their places, so that they are found once, whatever the planner thinks.
     */
    private void refuse(CountedFile file, String places, RefusalCode code, String message) {
        db.sql(
                        """
                        with refused as (
                            delete from charge_line where ctid = any (array(%s))
                            returning import_id, line)
                        insert into charge_refusal (import_id, line, code, message)
                        select import_id, line, :code, :message from refused\
                        """
                                .formatted(places))
                .param("id", file.importId())
                .param("partner", file.partnerId())
                .param("code", code.name())
                .param("message", message)
                .update();
    }
}
