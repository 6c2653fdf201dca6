package org.partnercenter.billing.budget.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.RepeatedTest;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Tokens;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two instances that set a customer's first budget at the same moment. */
class FirstBudgetIT {

    private static final String DATABASE = OwnService.freshDatabase();

    @RepeatedTest(2)
    void nobody_is_refused_and_the_last_one_holds() throws Exception {
        String partner = Known.partner("USD", null);
        String customer = Told.customer(partner, AssociationType.RESALE);
        try (OwnService one = OwnService.start(DATABASE, Clock.systemUTC());
                OwnService two = OwnService.start(DATABASE, Clock.systemUTC());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<BudgetApi> operators = new ArrayList<>();
            for (OwnService service : List.of(one, two)) {
                BudgetApi api = new BudgetApi(service.api().as(Tokens.operator(partner)));
                eventually(() -> assertThat(api.get(customer).code()).isEqualTo("BUDGET_NOT_SET"));
                eventually(() -> assertThat(api.delete(customer).status()).isEqualTo(204));
                operators.add(api);
            }
            List<Callable<Integer>> settings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String amount = Integer.toString(10 + i);
                BudgetApi operator = operators.get(i % 2);
                settings.add(() -> operator.set(customer, "MONTHLY", amount, "").status());
            }
            for (Future<Integer> answer : threads.invokeAll(settings)) {
                assertThat(answer.get()).isEqualTo(204);
            }
            eventually(() -> assertThat(operators.getFirst().adjustments(customer)).hasSize(4));
        }
    }
}
