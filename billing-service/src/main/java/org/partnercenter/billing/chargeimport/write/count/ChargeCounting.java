package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.platform.command.CommandContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts a file that was received whole. It can be stopped anywhere and begun again anywhere:
 * nothing is counted twice.
 */
@Component
class ChargeCounting {

    private static final Logger LOG = LoggerFactory.getLogger(ChargeCounting.class);

    private final CountedFiles files;
    private final Settlement settlement;
    private final IntroducedCustomers introductions;
    private final CountedMonths months;
    private final CompletedImports completions;

    ChargeCounting(
            CountedFiles files,
            Settlement settlement,
            IntroducedCustomers introductions,
            CountedMonths months,
            CompletedImports completions) {
        this.files = files;
        this.settlement = settlement;
        this.introductions = introductions;
        this.months = months;
        this.completions = completions;
    }

    void count(String importId) {
        files.find(importId)
                .ifPresent(file ->
                        CommandContext.system(CountCharges.RULE, importId)
                                .forPartner(file.partnerId())
                                .run(() -> count(file)));
    }

    private void count(CountedFile received) {
        if (received.isReceived()) {
            settlement.settle(received);
        }
        files.find(received.importId())
                .filter(CountedFile::isSettled)
                .ifPresent(file -> {
                    introductions.introduce(file);
                    months.count(file);
                    completions.complete(file);
                    LOG.info("The charge import {} is counted", file.importId());
                });
    }
}
