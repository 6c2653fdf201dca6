package org.partnercenter.localrun.servers;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.slf4j.LoggerFactory;

import java.util.List;

/** Apart from its caller because Logback need not be on the class path. */
final class LogbackLevels {
    private LogbackLevels() {}

    static void warnOnly(List<String> names) {
        for (var name : names) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger
                    && logger.getLevel() == null) {
                logger.setLevel(Level.WARN);
            }
        }
    }
}
