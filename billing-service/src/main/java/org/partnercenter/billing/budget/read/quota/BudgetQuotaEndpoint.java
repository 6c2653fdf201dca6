package org.partnercenter.billing.budget.read.quota;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

@RestController
class BudgetQuotaEndpoint {

    private final PartnerDirectory partners;
    private final TenantReads reads;

    BudgetQuotaEndpoint(PartnerDirectory partners, TenantReads reads) {
        this.partners = partners;
        this.reads = reads;
    }

    @GetMapping("/v1/resellers/{resellerId}/budget-quota")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Budgets",
            summary = "Read a reseller's budget quotas",
            description =
                    """
                    For the reseller and its distributor: what is granted of each kind, what its customers' budgets take, \
                    and what is left, in the reseller's currency: a budget in another one takes nothing. A quota that was \
                    cut below what is taken refuses only budgets that would take more. \
                    404 RESELLER_NOT_FOUND.\
                    """)
    BudgetQuota get(@PathVariable String resellerId, Caller caller) {
        Standing reseller =
                partners.find(resellerId)
                        .filter(Standing::isReseller)
                        .filter(found -> mayRead(caller, found))
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "RESELLER_NOT_FOUND",
                                        "You have no reseller with this id: check the id."));
        return BudgetQuota.of(
                reseller, reads.read(Tenant.of(resellerId), db -> allocated(reseller, db)));
    }

    private static boolean mayRead(Caller caller, Standing reseller) {
        return caller.is(Role.PLATFORM)
                || reseller.partnerId().equals(caller.requirePartner())
                || reseller.isUnder(caller.partnerId());
    }

    private static Map<BudgetType, BigDecimal> allocated(Standing reseller, JdbcClient db) {
        Map<BudgetType, BigDecimal> sums = new EnumMap<>(BudgetType.class);
        db.sql(
                        """
                        select type, sum(amount) as allocated from budgets.budget
                        where partner_id = ? and currency = ? group by type\
                        """)
                .params(reseller.partnerId(), reseller.currency())
                .query(row -> {
                    sums.put(
                            BudgetType.valueOf(row.getString("type")),
                            row.getBigDecimal("allocated"));
                });
        return sums;
    }
}
