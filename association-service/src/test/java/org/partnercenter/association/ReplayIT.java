package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@ServiceTest
class ReplayIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api platform;
    String reseller;

    @BeforeEach
    void history() {
        platform = new Api(port).as(Tokens.platform());
        Partners partners = new Partners(platform);
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        for (String partner : List.of(distributor, distributor, reseller)) {
            CustomerTopic.publish(
                    CustomerTopic.registered(Partners.newId("c"), partner, Instant.EPOCH), 0);
        }
        eventually(() -> assertThat(recordsOf(distributor)).isEqualTo(2));
        eventually(() -> assertThat(recordsOf(reseller)).isEqualTo(1));
    }

    @Test
    void partners_that_are_built_anew_are_the_same() {
        assertSameAfterRebuild("partners", "partners.partner");
        assertThat(platform.get("/v1/partners/" + reseller).status()).isEqualTo(200);
    }

    @Test
    void association_records_that_are_built_anew_are_the_same() {
        assertSameAfterRebuild("association-records", "association_records.association_record");
        assertThat(recordsOf(reseller)).isEqualTo(1);
    }

    private void assertSameAfterRebuild(String view, String table) {
        List<Map<String, Object>> before = rowsOf(table);

        var started = platform.post("/operations/association/views/" + view + "/rebuild", "");

        assertThat(started.status()).describedAs(started.body()).isEqualTo(202);
        int generation = started.json().path("generation").asInt();
        eventually(() -> assertThat(liveGenerationOf(view)).isEqualTo(generation));
        assertThat(rowsOf(table)).hasSizeGreaterThan(1).isEqualTo(before);
    }

    private List<Map<String, Object>> rowsOf(String table) {
        return db.sql("select * from " + table + " order by 1").query().listOfRows();
    }

    private int liveGenerationOf(String view) {
        return db.sql(
                        "select generation from view_generation where view = :view and state ="
                                + " 'LIVE'")
                .param("view", view)
                .query(Integer.class)
                .single();
    }

    private long recordsOf(String partnerId) {
        return new Api(port)
                .as(Tokens.admin(partnerId))
                .get("/v1/association-records")
                .json()
                .path("items")
                .size();
    }
}
