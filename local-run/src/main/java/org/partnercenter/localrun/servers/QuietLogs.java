package org.partnercenter.localrun.servers;

import java.util.List;

/**
 * Lets the embedded servers speak of warnings alone, unless a logging level was chosen for them:
 * for Logback as it is now and for a Spring Boot application that configures it later.
 */
final class QuietLogs {
    private static final List<String> TALKATIVE =
            List.of("kafka", "org.apache.kafka", "state.change.logger", "io.zonky", "io.netty");

    private QuietLogs() {}

    static void apply() {
        for (var logger : TALKATIVE) {
            var property = "logging.level." + logger;
            if (System.getProperty(property) == null) {
                System.setProperty(property, "warn");
            }
        }
        if (isLogback()) {
            LogbackLevels.warnOnly(TALKATIVE);
        }
    }

    private static boolean isLogback() {
        return org.slf4j.LoggerFactory.getILoggerFactory()
                .getClass()
                .getName()
                .equals("ch.qos.logback.classic.LoggerContext");
    }
}
