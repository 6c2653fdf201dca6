package org.partnercenter.billing.chargeimport.write.giveup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.partnercenter.billing.chargeimport.write.receive.FailedImports;
import org.partnercenter.billing.chargeimport.write.receive.ImportFiles;
import org.partnercenter.billing.chargeimport.write.receive.ImportFiles.GivenUp;
import org.partnercenter.platform.command.CommandContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Fails the imports whose instance died while it received their file. */
@Configuration(proxyBeanMethods = false)
class AbandonedFiles {

    private static final String RULE = "abandoned-charge-files";

    @Bean
    RecurringTask<Void> failAbandonedFiles(
            ImportFiles files,
            FailedImports failures,
            @Value("${partner-center.charges.abandoned-after:20s}") Duration silence) {
        return Tasks.recurring(RULE, FixedDelay.ofSeconds(5))
                .execute((_, _) -> {
                    files.giveUpAbandoned(
                            silence,
                            "INTERRUPTED",
                            "The service stopped while it received the file: send it again.");
                    for (GivenUp file : files.givenUp()) {
                        CommandContext.system(RULE, file.importId())
                                .forPartner(file.partnerId())
                                .run(() -> failures.end(file));
                    }
                });
    }
}
