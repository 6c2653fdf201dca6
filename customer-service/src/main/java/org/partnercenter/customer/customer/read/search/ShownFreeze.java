package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.read.search.CustomerItem.Frozen;
import org.partnercenter.customer.customer.read.search.CustomerItem.Hold;
import org.partnercenter.platform.command.Json;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is shown of an account that several causes freeze: the hardest, then the rest. */
final class ShownFreeze {

    /** Of causes that freeze equally hard the one that says most comes first. */
    static final List<FreezeCause> ORDER =
            List.of(
                    FreezeCause.MANUAL,
                    FreezeCause.BUDGET_EXHAUSTED,
                    FreezeCause.PARTNER_RESTRICTED,
                    FreezeCause.ASSOCIATION_DEFAULT);

    private static final String NONE = "{}";
    private static final ObjectReader HOLDS =
            Json.mapper()
                    .readerFor(
                            new TypeReference<EnumMap<FreezeCause, List<@Nullable String>>>() {});
    private static final Comparator<Hold> HARDEST_FIRST =
            Comparator.comparing(Hold::type)
                    .reversed()
                    .thenComparing(hold -> ORDER.indexOf(hold.cause()));

    private ShownFreeze() {}

    /** Reads {@code {cause: [type, since, reason]}}; null when nothing freezes the account. */
    static @Nullable Frozen of(String json) {
        if (json.equals(NONE)) {
            return null;
        }
        EnumMap<FreezeCause, List<@Nullable String>> read = HOLDS.readValue(json);
        List<Hold> holds =
                read.entrySet().stream().map(ShownFreeze::hold).sorted(HARDEST_FIRST).toList();
        Hold shown = holds.getFirst();
        return new Frozen(shown.type(), shown.cause(), shown.since(), shown.reason(), holds);
    }

    private static Hold hold(Map.Entry<FreezeCause, List<@Nullable String>> held) {
        List<@Nullable String> parts = held.getValue();
        return new Hold(
                held.getKey(),
                FreezeType.valueOf(Objects.requireNonNull(parts.get(0))),
                Instant.parse(Objects.requireNonNull(parts.get(1))),
                parts.get(2));
    }
}
