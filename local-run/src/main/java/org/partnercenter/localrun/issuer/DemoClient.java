package org.partnercenter.localrun.issuer;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who can ask the demo issuer for a token, and what the token then says. */
public enum DemoClient {
    PLATFORM("platform", null, "platform"),
    SUNBIRD_ADMIN("sunbird-admin", "sunbird", "partner-admin"),
    SUNBIRD_OPERATOR("sunbird-operator", "sunbird", "partner-operator"),
    SUNBIRD_MANAGER("sunbird-manager", "sunbird", "account-manager"),
    NORTHWIND_ADMIN("northwind-admin", "northwind", "partner-admin"),
    FJORD_ADMIN("fjord-admin", "fjord", "partner-admin"),
    RIVAL_ADMIN("rival-admin", "rival", "partner-admin"),
    CUSTOMER("customer", null, "customer");

    private final String id;
    private final @Nullable String partner;
    private final String role;

    DemoClient(String id, @Nullable String partner, String role) {
        this.id = id;
        this.partner = partner;
        this.role = role;
    }

    public String id() {
        return id;
    }

    static Optional<DemoClient> of(String id) {
        return Arrays.stream(values()).filter(client -> client.id.equals(id)).findFirst();
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("roles", List.of(role));
        if (partner != null) {
            claims.put("partner_id", partner);
            claims.put("member_id", id);
        }
        return claims;
    }
}
