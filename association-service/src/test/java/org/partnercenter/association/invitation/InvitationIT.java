package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.association.Partners;
import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.imageio.ImageIO;

@ServiceTest
class InvitationIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    InvitationWorld world;
    String partner;
    Api admin;

    @BeforeEach
    void partner() {
        world = new InvitationWorld(port, db);
        partner = new Partners(port).solutionProvider("sunbird");
        admin = world.admin(partner);
    }

    @Test
    void a_link_is_told_once_and_its_code_is_in_no_event() {
        Answer invited = world.invite(admin, "");

        assertThat(invited.status()).describedAs(invited.body()).isEqualTo(201);
        String code = invited.json().path("code").asString();
        assertThat(code).hasSize(27);
        assertThat(invited.json().path("link").asString()).endsWith("/" + code);
        assertThat(invited.json().has("qrPng")).isFalse();
        Answer read = admin.after(invited).get(invited.header("Location"));
        assertThat(read.json().path("state").asString()).isEqualTo("SENT");
        assertThat(read.body()).doesNotContain(code);
        assertThat(
                        db.sql(
                                        "select count(*) from domain_event where"
                                                + " convert_from(payload, 'UTF8') like ?")
                                .param("%" + code + "%")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void an_invitation_whose_answer_was_lost_is_told_with_its_first_code_when_it_is_repeated() {
        String key = UUID.randomUUID().toString();
        Api keyed = admin.with("Idempotency-Key", key);
        Answer first = world.invite(keyed, "");
        db.sql("update idempotency_key set status = null, body = null where key = ?")
                .param(key)
                .update();
        db.sql("update idempotency_key set started_at = now() - interval '1 hour' where key = ?")
                .param(key)
                .update();

        Answer again = world.invite(keyed, "");

        assertThat(again.status()).describedAs(again.body()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void a_qr_code_is_a_picture_of_the_link() throws Exception {
        Answer invited =
                admin.post(
                        "/v1/invitations", "{\"channel\":\"QR\",\"associationType\":\"REFERRAL\"}");

        byte[] png = Base64.getDecoder().decode(invited.json().path("qrPng").asString());
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        var read = new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true));
        assertThat(read.getText()).isEqualTo(invited.json().path("link").asString());
    }

    @Test
    void it_expires_and_is_sent_once_more_with_a_new_code() {
        Answer invited =
                admin.post(
                        "/v1/invitations",
                        """
                        {"channel":"EMAIL","associationType":"RESALE","email":"a@example.com",
                         "expiresInDays":1}
                        """);
        String id = invited.json().path("invitationId").asString();
        String code = invited.json().path("code").asString();
        String resend = "/v1/invitations/" + id + "/resend";
        assertThat(admin.post(resend, "{}").json().path("code").asString()).isEqualTo(code);

        Answer withdrawn = admin.delete("/v1/invitations/" + id);
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(admin.delete("/v1/invitations/" + id).status()).isEqualTo(204);
        assertThat(admin.post(resend, "{}").code()).isEqualTo("INVITATION_WITHDRAWN");
        assertThat(world.accept(Partners.newId("c"), code).code())
                .isEqualTo("INVITATION_WITHDRAWN");
        assertThat(
                        db.sql("select count(*) from invitation_secret where invitation_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void an_account_manager_invites_for_itself_and_sees_its_own_alone() {
        String member = Partners.newId("m");
        Neighbours.publish(
                "member:" + member,
                0,
                new MemberFact.MemberRegistered(
                        member, partner, "Ann", List.of("account-manager"), Instant.EPOCH));
        Api manager = new Api(port).as(Tokens.manager(partner, member));
        eventually(() -> assertThat(world.invite(manager, "").status()).isEqualTo(201));
        Answer byAdmin = world.invite(admin, "");
        String others = byAdmin.header("Location");

        eventually(() ->
                assertThat(
                                manager.after(byAdmin)
                                        .get("/v1/invitations")
                                        .json()
                                        .path("items")
                                        .findValuesAsString("accountManagerId"))
                        .containsExactly(member));
        assertThat(manager.get(others).status()).isEqualTo(404);
        assertThat(manager.delete(others).status()).isEqualTo(404);
        assertThat(world.invite(manager, ",\"accountManagerId\":\"boss\"").code())
                .isEqualTo("NOT_YOURSELF");
    }

    @Test
    void who_has_nothing_to_do_with_it_is_refused() {
        Answer invited = world.invite(admin, "");
        String path = invited.header("Location");
        Api rival = world.admin(new Partners(port).solutionProvider("rival"));
        for (Answer answer :
                List.of(
                        rival.after(invited).get(path),
                        rival.delete(path),
                        rival.post(path + "/resend", "{}"))) {
            assertThat(answer.code()).isEqualTo("INVITATION_NOT_FOUND");
        }
        Api nobody = new Api(port);
        Api customer = world.customer("c");
        for (Api other : List.of(nobody, customer)) {
            int status = other == nobody ? 401 : 403;
            assertThat(world.invite(other, "").status()).isEqualTo(status);
            assertThat(other.get(path).status()).isEqualTo(status);
            assertThat(other.get("/v1/invitations").status()).isEqualTo(status);
            assertThat(other.delete(path).status()).isEqualTo(status);
            assertThat(other.post(path + "/resend", "{}").status()).isEqualTo(status);
            assertThat(other.post("/v1/invitations/batch", "{}").status()).isEqualTo(status);
        }
        assertThat(admin.post("/v1/invitations/x/acceptance", "{}").status()).isEqualTo(403);
        assertThat(nobody.post("/v1/invitations/x/acceptance", "{}").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"associationType":"RESALE"} | REQUIRED
                    {"channel":"LINK"} | REQUIRED
                    {"channel":"PIGEON","associationType":"RESALE"} | INVALID_VALUE
                    {"channel":"EMAIL","associationType":"RESALE"} | REQUIRED
                    {"channel":"EMAIL","associationType":"RESALE","email":"x"} | INVALID_EMAIL
                    {"channel":"LINK","associationType":"RESALE","email":"x@example.com"} | EMAIL_NOT_ALLOWED
                    {"channel":"LINK","associationType":"RESALE","expiresInDays":0} | INVALID_VALUE
                    {"channel":"LINK","associationType":"RESALE","expiresInDays":31} | INVALID_VALUE
                    {"channel":"LINK","associationType":"RESALE","preregistrationId":"p"} | UNKNOWN_PREREGISTRATION
                    {"channel":"LINK","associationType":"RESALE","accountManagerId":"m"} | UNKNOWN_MEMBER
                    """)
    void what_is_wrong_with_an_invitation_is_named(String body, String code) {
        Answer refused = admin.post("/v1/invitations", body);

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }
}
