package org.partnercenter.billing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.mail.MailSettings;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

@ServiceTest
class AlertMailIT {

    private static final String PATH = "/v1/budgets/alert-recipients";

    @LocalServerPort int port;
    @Autowired MailSettings settings;
    @Autowired JdbcClient db;

    private final String distributor = Known.partner("USD", null);
    private final String reseller = Known.partner("USD", distributor);
    private final String customer = Told.customer(reseller, AssociationType.RESALE);

    @Test
    void both_tiers_chosen_addresses_are_mailed_about_each_threshold_and_no_event_knows_them() {
        Api above = new Api(port).as(Tokens.admin(distributor));
        Api below = new Api(port).as(Tokens.operator(reseller));
        String first = "{\"emails\":[\"" + reseller + "@example.com\"]}";
        String second = "{\"emails\":[\"" + distributor + "@example.com\"]}";
        assertThat(below.put(PATH, first).status()).isEqualTo(204);
        assertThat(above.put(PATH, second).status()).isEqualTo(204);
        new BudgetApi(above).sets(customer, "MONTHLY", "100", "");
        new ChargesApi(port)
                .count(
                        reseller,
                        new FocusLines()
                                .charge(
                                        "cloud-" + customer,
                                        "Compute",
                                        "92.5",
                                        LocalDate.now(ZoneOffset.ofHours(8)).toString())
                                .bytes());
        eventually(() -> assertThat(mails()).hasSize(4));
        assertThat(mails())
                .anyMatch(mail ->
                        mail.contains("To: " + reseller + "@example.com")
                                && mail.contains("75 % used"))
                .anyMatch(mail ->
                        mail.contains("To: " + distributor + "@example.com")
                                && mail.contains("92.5 USD (92.50 %)"));
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from domain_event
                                        where position('@example.com' in convert_from(payload, 'UTF8')) > 0\
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_partner_chooses_its_own_addresses_and_nobody_elses() {
        Api admin = new Api(port).as(Tokens.admin(distributor));
        assertThat(admin.get(PATH).json().path("emails")).isEmpty();
        Answer chosen = admin.put(PATH, "{\"emails\":[\"ops@example.com\",\"ops@example.com\"]}");
        assertThat(chosen.status()).isEqualTo(204);
        assertThat(admin.get(PATH).json().path("emails").toString())
                .isEqualTo("[\"ops@example.com\"]");
        assertThat(admin.get(PATH).header("ETag")).isEqualTo(chosen.header("ETag"));
        assertThat(admin.with("If-Match", "\"0\"").put(PATH, "{\"emails\":[]}").status())
                .isEqualTo(412);
        assertThat(new Api(port).as(Tokens.admin(reseller)).get(PATH).json().path("emails"))
                .isEmpty();
        for (String bad :
                List.of(
                        "[\"nobody\"]",
                        "[\"a@b.c\\r\\nBcc: x@y.z\"]",
                        "[\"a\\u0000@b.cd\"]",
                        "[null]")) {
            assertThat(admin.put(PATH, "{\"emails\":" + bad + "}").code())
                    .isEqualTo("INVALID_EMAIL");
        }
        assertThat(admin.put(PATH, "{}").code()).isEqualTo("REQUIRED");
        assertThat(new Api(port).as(Tokens.manager(distributor, "mia")).get(PATH).status())
                .isEqualTo(403);
        assertThat(new Api(port).as(Tokens.customer(customer)).put(PATH, "{}").status())
                .isEqualTo(403);
        assertThat(new Api(port).get(PATH).status()).isEqualTo(401);
    }

    /** Those about this customer. */
    private List<String> mails() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (var files = Files.list(settings.folder())) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(AlertMailIT::read)
                    .filter(mail -> mail.contains("Subject: Budget of customer " + customer + ":"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
