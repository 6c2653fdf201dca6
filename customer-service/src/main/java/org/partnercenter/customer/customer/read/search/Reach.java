package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whose customers a search may find. */
sealed interface Reach {

    /** One partner's, or those of it that one member manages. */
    record Partner(String partnerId, @Nullable String managedBy) implements Reach {}

    /** Several partners'. */
    record Partners(List<String> partnerIds) implements Reach {}

    /** Everybody's. */
    record Everybody() implements Reach {}

    /** The one member whose customers alone may be found, or null. */
    default @Nullable String onlyManager() {
        return this instanceof Partner partner ? partner.managedBy() : null;
    }

    /** Adds the condition on the partner's column. */
    default void restrict(Sql sql, String column) {
        switch (this) {
            case Partner(var id, _) -> sql.add(" and " + column + " = ?", id);
            case Partners(var ids) ->
                    sql.add(" and " + column + " = any (cast(? as text[]))", (Object) ids);
            case Everybody _ -> {}
        }
    }
}
