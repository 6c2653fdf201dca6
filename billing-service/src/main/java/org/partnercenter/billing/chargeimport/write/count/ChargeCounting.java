package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
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
    private final Commands commands;
    private final CompletedImports completions;

    ChargeCounting(
            CountedFiles files,
            Settlement settlement,
            IntroducedCustomers introductions,
            Commands commands,
            CompletedImports completions) {
        this.files = files;
        this.settlement = settlement;
        this.introductions = introductions;
        this.commands = commands;
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
                    countMonths(file);
                    completions.complete(file);
                    LOG.info("The charge import {} is counted", file.importId());
                });
    }

    private void countMonths(CountedFile file) {
        while (commands.<Boolean>send(new CountMonths(file))) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted: the counting goes on later");
            }
        }
    }
}
