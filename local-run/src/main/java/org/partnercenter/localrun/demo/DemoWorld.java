package org.partnercenter.localrun.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The partners and the member that the demo clients speak for; made once, found ever after. */
public record DemoWorld(Api api) {
    private static final List<Map<String, Object>> PARTNERS =
            List.of(
                    partner("sunbird", "Sunbird Cloud", "SOLUTION_PROVIDER", "SG"),
                    partner("northwind", "Northwind Distribution", "DISTRIBUTOR", "DE"),
                    reseller("fjord", "Fjord IT", "NO", "northwind"),
                    partner("rival", "Rival Consulting", "SOLUTION_PROVIDER", "US"));

    private static Map<String, Object> partner(
            String id, String name, String kind, String country) {
        return Map.of("partnerId", id, "name", name, "kind", kind, "country", country);
    }

    private static Map<String, Object> reseller(
            String id, String name, String country, String distributor) {
        var body = new LinkedHashMap<>(partner(id, name, "RESELLER", country));
        body.put("distributorId", distributor);
        return body;
    }

    /** Makes what is missing; asks again where the events of a step before are still on the way. */
    public void ensure() {
        PARTNERS.forEach(this::ensurePartner);
        ensureManager();
    }

    private void ensurePartner(Map<String, Object> partner) {
        var id = partner.get("partnerId");
        ensure(
                "partner " + id,
                () -> api.get("platform", "/v1/partners/" + id),
                () -> api.post("platform", "/v1/partners", partner));
    }

    private void ensureManager() {
        var manager =
                Map.of(
                        "memberId", "sunbird-manager",
                        "name", "Sunny Manager",
                        "email", "manager@sunbird.example",
                        "roles", List.of("account-manager"));
        ensure(
                "member sunbird-manager",
                () -> onlyIfListed(api.get("sunbird-admin", "/v1/members"), "sunbird-manager"),
                () -> api.post("sunbird-admin", "/v1/members", manager));
    }

    private static Answer onlyIfListed(Answer list, String id) {
        var found = list.isGood() && list.body().contains('"' + id + '"');
        return found ? list : new Answer(404, "", list.location(), list.consistency());
    }

    private static void ensure(String what, Call look, Call make) {
        var last =
                Patience.EVENTS.until(
                        () -> {
                            var found = look.call();
                            return found.isGood() ? found : created(make.call(), look);
                        },
                        Answer::isGood);
        if (!last.isGood()) {
            throw new Unexpected("There is no %s: %s".formatted(what, last.summary()));
        }
    }

    /** A refusal says more than what was looked for in vain, unless it says that it is there. */
    private static Answer created(Answer made, Call look) {
        return made.status() == 409 ? look.call() : made;
    }

    /** One request. */
    private interface Call {
        Answer call();
    }
}
