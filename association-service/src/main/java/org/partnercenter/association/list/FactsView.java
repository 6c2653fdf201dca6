package org.partnercenter.association.list;

import org.partnercenter.contracts.Fact;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.feed.View;

import java.util.List;
import java.util.Set;

/** A view of one family of this service's own facts, each applied by itself and in order. */
public abstract class FactsView<F extends Fact> implements View {

    private final String name;
    private final int version;
    private final Class<F> family;

    protected FactsView(String name, int version, Class<F> family) {
        this.name = name;
        this.version = version;
        this.family = family;
    }

    protected abstract void apply(FactHeader header, F fact);

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(family);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            if (family.isInstance(delivery.fact())) {
                apply(delivery.header(), family.cast(delivery.fact()));
            }
        }
    }
}
