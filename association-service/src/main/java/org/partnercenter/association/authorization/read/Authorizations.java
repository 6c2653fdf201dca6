package org.partnercenter.association.authorization.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.list.TimePosition;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Reads the consents that a reader may see. */
@Component
class Authorizations {

    private static final String SORT = "-requestedAt";

    private final TenantReads reads;

    Authorizations(TenantReads reads) {
        this.reads = reads;
    }

    Optional<AuthorizationDetails> find(Tenant tenant, String authorizationId) {
        return reads.read(
                tenant,
                db ->
                        db.sql(
                                        """
                                        select * from authorizations.authorization_details
                                        where authorization_id = :id
                                        """)
                                .param("id", authorizationId)
                                .query(AuthorizationDetails::of)
                                .optional());
    }

    /** A page of a customer's consents, the newest first. */
    Page<AuthorizationDetails> page(
            Tenant tenant, String customerId, int limit, @Nullable String cursor) {
        TimePosition after = TimePosition.parse(cursor, SORT);
        List<AuthorizationDetails> found =
                reads.read(
                        tenant,
                        db ->
                                db.sql(
                                                """
                                                select * from authorizations.authorization_details
                                                where customer_id = :customer
                                                and (cast(:at as timestamptz) is null
                                                     or (requested_at, authorization_id)
                                                        < (cast(:at as timestamptz), :id))
                                                order by requested_at desc, authorization_id desc
                                                limit :rows
                                                """)
                                        .param("customer", customerId)
                                        .param("at", after == null ? null : after.at().toString())
                                        .param("id", after == null ? null : after.id())
                                        .param("rows", limit + 1)
                                        .query(AuthorizationDetails::of)
                                        .list());
        return TimePosition.page(found, limit, SORT, AuthorizationDetails::position);
    }
}
