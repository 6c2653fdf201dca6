package org.partnercenter.systemtests.system;

import static org.partnercenter.systemtests.client.Eventually.within;

import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Path;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/** The partners of the demo, whom each service hears of by events, in its own time. */
final class DemoPartners {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DemoPartners() {}

    /** Returns as soon as every service knows them and has done its part for a new customer. */
    static void awaitEverywhere() {
        for (String partner : List.of("sunbird", "northwind", "fjord", "rival")) {
            within(PATIENCE, () -> sendEmptyFile(partner));
        }
        Api northwind = Api.as("northwind-admin");
        within(PATIENCE, () -> northwind.get("/v1/resellers/fjord/budget-quota").expect(200));
        within(PATIENCE, () -> northwind.get("/v1/customers?resellerId=fjord").expect(200));

        Api operator = Api.as("sunbird-operator");
        Created[] customer = new Created[1];
        within(PATIENCE, () -> customer[0] = NewCustomer.referral().create(operator));
        String path = customer[0].path();
        within(PATIENCE, () -> operator.get(path).expect(200));
        within(PATIENCE, () -> operator.get(path + "/expenditures?groupBy=month").expect(200));
    }

    /** Billing takes charges of partners that it knows only; of no charges nothing remains. */
    private static void sendEmptyFile(String partner) {
        Api.as("platform")
                .send(
                        "POST",
                        Path.of("/v1/charges?partnerId={}", partner),
                        "text/csv",
                        BodyPublishers.noBody())
                .expect(202);
    }
}
