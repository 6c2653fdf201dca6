package org.partnercenter.localrun.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
        var path = "/v1/partners/" + id;
        ensure("partner " + id, () -> foundOrMade(path, partner), Answer::isGood);
    }

    /** A refusal says more than what was looked for in vain, unless it says that it is there. */
    private Answer foundOrMade(String path, Map<String, Object> partner) {
        var found = api.get("platform", path);
        if (found.isGood()) {
            return found;
        }
        var made = api.post("platform", "/v1/partners", partner);
        return made.status() == 409 ? api.get("platform", path) : made;
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
                () -> api.post("sunbird-admin", "/v1/members", manager),
                answer -> answer.isGood() || answer.code().equals("MEMBER_EXISTS"));
    }

    private static void ensure(String what, Supplier<Answer> ask, Predicate<Answer> isThere) {
        var last = Patience.EVENTS.until(ask, isThere);
        if (!isThere.test(last)) {
            throw new Unexpected("There is no %s: %s".formatted(what, last.summary()));
        }
    }
}
