package org.partnercenter.billing.spending.read.expenditures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Expenditures")
class GetExpendituresEndpoint {

    private final TenantReads reads;
    private final VisibleCustomers customers;
    private final PartnerDirectory partners;
    private final String defaultCurrency;

    GetExpendituresEndpoint(
            TenantReads reads,
            VisibleCustomers customers,
            PartnerDirectory partners,
            @Value("${partner-center.default-currency}") String defaultCurrency) {
        this.reads = reads;
        this.customers = customers;
        this.partners = partners;
        this.defaultCurrency = defaultCurrency;
    }

    record Query(@Nullable Grouping groupBy, @Nullable String from, @Nullable String to) {}

    @Operation(
            summary = "What a customer spent",
            description =
                    """
                    By month (the default), day, product, region or billingMode. From and to are months or days and both
                    included. Months and days come in their order, everything else by what was billed, highest first.
                    Amounts are exact, without idle zeros. A resold customer itself sees list prices alone, and by them what
                    is highest: billed and effective are null. A customer without charges has no items and a total of zero.
                    """)
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @GetMapping("/v1/customers/{customerId}/expenditures")
    Expenditures get(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord Query query,
            Caller caller) {
        ExpenditureQuery wanted =
                new ExpenditureQuery(
                        customerId,
                        query.groupBy() == null ? Grouping.MONTH : query.groupBy(),
                        Days.of(query.from(), query.to()));
        return reads.read(
                customers.tenantOf(caller),
                tenantDb -> {
                    String partnerId = customers.partnerOf(caller, customerId, tenantDb);
                    return wanted.read(
                            tenantDb,
                            currencyOf(customerId, partnerId, tenantDb),
                            customers.seesListAlone(caller, customerId, tenantDb));
                });
    }

    private String currencyOf(String customerId, String partnerId, JdbcClient tenantDb) {
        return tenantDb.sql(
                        """
                        select currency from expenditures.expenditure
                        where customer_id = ? limit 1\
                        """)
                .param(customerId)
                .query(String.class)
                .optional()
                .or(() -> partners.currencyOf(partnerId))
                .orElse(defaultCurrency);
    }
}
