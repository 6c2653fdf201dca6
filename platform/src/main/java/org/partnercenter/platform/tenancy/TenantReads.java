package org.partnercenter.platform.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.function.Function;

/**
 * Reads views under row-level security: within the read the database role is the context's reader
 * and the setting {@code partner_center.partners} holds the tenant ({@code partner_center.customer}
 * for a customer that reads about itself), so that a query that forgets its partner finds nothing
 * of anybody else's.
 */
public final class TenantReads {

    private final TransactionTemplate readOnly;
    private final JdbcClient db;
    private final String role;

    public TenantReads(PlatformTransactionManager transactions, JdbcClient db, String context) {
        readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        this.db = db;
        role = context + "_reader";
    }

    /** Runs the read in a read-only transaction that sees the tenant's rows alone. */
    public <T extends @Nullable Object> T read(Tenant tenant, Function<JdbcClient, T> query) {
        return read(tenant, "auto", query);
    }

    /**
     * The same for a statement whose best plan depends on its values (a rare name, a common one):
     * it is planned each time.
     */
    public <T extends @Nullable Object> T readPlanned(
            Tenant tenant, Function<JdbcClient, T> query) {
        return read(tenant, "force_custom_plan", query);
    }

    @SuppressWarnings("NullAway")
    private <T extends @Nullable Object> T read(
            Tenant tenant, String planCacheMode, Function<JdbcClient, T> query) {
        return readOnly.execute(_ -> {
            db.sql(
                            "select set_config('partner_center.partners', ?, true),"
                                    + " set_config('partner_center.customer', ?, true),"
                                    + " set_config('role', ?, true),"
                                    + " set_config('plan_cache_mode', ?, true)")
                    .params(tenant.setting(), tenant.customerSetting(), role, planCacheMode)
                    .query((row, _) -> row.getString(1))
                    .single();
            return query.apply(db);
        });
    }
}
