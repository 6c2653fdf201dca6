package org.partnercenter.platform.command;

import java.util.List;

/**
 * The sealed interfaces of a service's stored events, and the context that prefixes their stored
 * names.
 */
public record EventFamilies(String context, List<Class<?>> families) {

    public EventFamilies(String context, Class<?>... families) {
        this(context, List.of(families));
    }
}
