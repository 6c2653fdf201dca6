package org.partnercenter.gateway.routing;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    ASSOCIATION,
    CUSTOMER,
    BILLING,
    EXPORT;

    /** The name that operators and problem documents use. */
    public String label() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
