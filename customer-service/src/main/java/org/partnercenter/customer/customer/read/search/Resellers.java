package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Lets a distributor's read see its resellers' customers. */
@Component
class Resellers {

    /**
     * Widens the running read, for the rest of its transaction, to the distributor's resellers, or
     * to one of them.
     *
     * @return whose customers it then reaches
     */
    Reach widenTo(JdbcClient db, String distributor, @Nullable String reseller) {
        List<String> resellers =
                db.sql(
                                """
                                select partner_id from customer_search.partner
                                where distributor_id = ? order by partner_id\
                                """)
                        .param(distributor)
                        .query(String.class)
                        .list();
        if (reseller != null && !resellers.contains(reseller)) {
            throw Rejection.notFound(
                    "RESELLER_NOT_FOUND", "You have no reseller with this id: check the id.");
        }
        List<String> wanted = reseller == null ? resellers : List.of(reseller);
        db.sql("select set_config('partner_center.partners', ?, true)")
                .param(String.join(",", wanted))
                .query(String.class)
                .single();
        return wanted.size() == 1
                ? new Reach.Partner(wanted.getFirst(), null)
                : new Reach.Partners(wanted);
    }
}
