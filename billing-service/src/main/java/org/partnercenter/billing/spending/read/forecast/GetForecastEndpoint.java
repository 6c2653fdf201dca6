package org.partnercenter.billing.spending.read.forecast;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.billing.money.Money;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.billing.spending.read.forecast.ExpenditureForecast.Costs;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

@RestController
class GetForecastEndpoint {

    private final TenantReads reads;
    private final VisibleCustomers customers;
    private final PartnerDirectory partners;
    private final Clock clock;

    GetForecastEndpoint(
            TenantReads reads, VisibleCustomers customers, PartnerDirectory partners, Clock clock) {
        this.reads = reads;
        this.customers = customers;
        this.partners = partners;
        this.clock = clock;
    }

    @GetMapping("/v1/customers/{customerId}/expenditure-forecast")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Expenditures",
            summary = "Forecast what a customer's current month will come to",
            description =
                    """
                    What was spent, and for each day that is left the average of the last fourteen days before today, from \
                    the first charge on. The month is that of the partner's billing time zone. An estimate, no promise: the \
                    documentation tells its error on real months. A resold customer itself sees list prices alone: billed and \
                    effective are null. 404 NO_PARTNER for a customer that is no partner's now.\
                    """)
    ExpenditureForecast get(@PathVariable String customerId, Caller caller) {
        return reads.read(
                customers.tenantOf(caller),
                db -> {
                    String partnerId = customers.partnerOf(caller, customerId, db);
                    if (partnerId.isEmpty()) {
                        throw Rejection.notFound(
                                "NO_PARTNER",
                                "The customer is no partner's now: nothing is spent with one.");
                    }
                    Standing partner = partners.require(partnerId);
                    LocalDate today = LocalDate.now(clock.withZone(partner.zone()));
                    DailySpend days = DailySpend.read(db, customerId, partner.partnerId(), today);
                    return forecast(
                            days,
                            today,
                            currencyOf(db, customerId, partner),
                            customers.seesListAlone(caller, customerId, db));
                });
    }

    private static String currencyOf(JdbcClient db, String customerId, Standing partner) {
        return db.sql("select currency from expenditures.expenditure where customer_id = ? limit 1")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse(partner.currency());
    }

    private static ExpenditureForecast forecast(
            DailySpend days, LocalDate today, String currency, boolean listAlone) {
        Forecast billed = Forecast.of(days.billed(), today);
        Forecast effective = Forecast.of(days.effective(), today);
        Forecast list = Forecast.of(days.list(), today);
        Function<Function<Forecast, BigDecimal>, Costs> costs =
                part ->
                        new Costs(
                                listAlone ? null : Money.of(part.apply(billed), currency),
                                listAlone ? null : Money.of(part.apply(effective), currency),
                                Money.of(part.apply(list), currency));
        YearMonth month = YearMonth.from(today);
        return new ExpenditureForecast(
                month,
                today,
                month.lengthOfMonth() - today.getDayOfMonth(),
                costs.apply(Forecast::spent),
                costs.apply(Forecast::daily),
                costs.apply(Forecast::atMonthsEnd));
    }
}
