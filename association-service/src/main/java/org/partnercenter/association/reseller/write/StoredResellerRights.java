package org.partnercenter.association.reseller.write;

import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.Set;

/** Keeps a row a reseller. */
@Component
class StoredResellerRights implements ResellerRights {

    private final JdbcClient db;

    StoredResellerRights(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void put(String resellerId, ResellerPermissions permissions) {
        db.sql(
                        """
                        insert into reseller_right (reseller_id, place_orders, operate)
                        values (:reseller, :orders, :operate)
                        on conflict (reseller_id) do update
                            set place_orders = excluded.place_orders, operate = excluded.operate
                        """)
                .param("reseller", resellerId)
                .param("orders", permissions.placeOrders())
                .param("operate", permissions.operate())
                .update();
    }

    @Override
    public Set<OnBehalfScope> granted(String resellerId) {
        Set<OnBehalfScope> granted = EnumSet.noneOf(OnBehalfScope.class);
        db.sql(
                        """
                        select place_orders, operate from reseller_right
                        where reseller_id = :reseller for share
                        """)
                .param("reseller", resellerId)
                .query(row -> {
                    if (row.getBoolean("place_orders")) {
                        granted.add(OnBehalfScope.PLACE_ORDERS);
                    }
                    if (row.getBoolean("operate")) {
                        granted.add(OnBehalfScope.OPERATE);
                    }
                });
        return granted;
    }
}
