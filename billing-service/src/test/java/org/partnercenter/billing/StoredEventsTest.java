package org.partnercenter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportCompleted;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportFailed;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportReceived;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportStarted;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.Totals;
import org.partnercenter.billing.introduction.events.IntroductionEvent.CustomerIntroduced;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.events.SpendingEvent.SpendingRecorded;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.EventNames;
import org.partnercenter.platform.testing.GoldenFiles;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

class StoredEventsTest {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");
    private static final String IMPORT = "01a203b4-9d94-7272-a3bc-72ccb8035993";
    private static final BigDecimal TINY = new BigDecimal("0.00000000001");

    private final EventNames serializer = new EventNames(new StoredEvents().eventFamilies());

    static Stream<Object> events() {
        return Stream.of(charges(), BudgetEvents.all(), BenefitEvents.all())
                .flatMap(Function.identity());
    }

    private static Stream<Object> charges() {
        Amounts amounts = new Amounts(TINY, new BigDecimal("-12.500"), new BigDecimal("0E-11"));
        return Stream.of(
                new ChargeImportStarted(
                        IMPORT, "sunbird", ImportMode.APPEND, AssociationType.REFERRAL, AT),
                new ChargeImportReceived(IMPORT, "sunbird", 1000, "9f86d081", AT),
                new ChargeImportCompleted(
                        IMPORT,
                        "sunbird",
                        1000,
                        999,
                        1,
                        List.of(new Totals("USD", TINY, TINY, new BigDecimal("1000000.10"))),
                        null,
                        AT),
                new ChargeImportFailed(
                        IMPORT, "sunbird", "MISSING_COLUMN", "The column ListCost is missing.", AT),
                new SpendingRecorded(
                        "c-1",
                        "sunbird",
                        YearMonth.of(2024, 9),
                        IMPORT,
                        ImportMode.RESTATE,
                        "USD",
                        amounts,
                        amounts,
                        List.of(new ProductAmounts("Compute", amounts)),
                        List.of(new DayAmounts(LocalDate.of(2024, 9, 30), amounts)),
                        true,
                        AT),
                new CustomerIntroduced(
                        "c-1",
                        "sunbird",
                        "51738928782",
                        AssociationType.RESALE,
                        "c2VhbGVk",
                        IMPORT,
                        AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_stored_and_read_as_it_always_was(Object event) {
        GoldenFiles.check(serializer, event);
    }

    @Test
    void spending_that_was_recorded_before_its_days_were_still_reads() {
        SpendingRecorded recorded =
                (SpendingRecorded)
                        GoldenFiles.read(
                                serializer, "billing.SpendingRecorded", "1", "without-days");
        assertThat(recorded.days()).isNull();
        assertThat(recorded.products()).hasSize(1);
    }

    @Test
    void spending_that_was_recorded_for_all_partners_of_a_month_still_reads_as_that() {
        SpendingRecorded recorded =
                (SpendingRecorded)
                        GoldenFiles.read(
                                serializer, "billing.SpendingRecorded", "1", "of-all-partners");
        assertThat(recorded.sumsAreItsPartners()).isFalse();
        assertThat(recorded.days()).hasSize(1);
    }

    @Test
    void every_stored_event_has_its_golden_file() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(serializer.types().values());
    }
}
