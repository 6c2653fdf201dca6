package org.partnercenter.association.reseller.write;

import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.ResellerPermissions;

import java.util.Set;

/**
 * What each reseller may do on a customer's behalf, for rules that look beyond the reseller. What
 * it says is part of the transaction of the command that asks.
 */
public interface ResellerRights {

    /** Notes the permissions as they are from now on. */
    void put(String resellerId, ResellerPermissions permissions);

    /** The scopes that the distributor has granted. */
    Set<OnBehalfScope> granted(String resellerId);
}
