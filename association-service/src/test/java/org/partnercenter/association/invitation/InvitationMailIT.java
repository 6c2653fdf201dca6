package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

@ServiceTest
class InvitationMailIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api admin;

    @BeforeEach
    void partner() {
        admin = new InvitationWorld(port, db).admin(new Partners(port).solutionProvider("sunbird"));
    }

    @Test
    void a_mail_is_written_to_the_folder_when_there_is_no_server() {
        Answer invited =
                admin.post(
                        "/v1/invitations",
                        """
                        {"channel":"EMAIL","associationType":"RESALE","email":"johanna@example.com"}
                        """);
        String id = invited.json().path("invitationId").asString();
        Path mail = Path.of("target", "mail", id + ".eml");

        eventually(() -> assertThat(mail).exists());
        assertThat(mail)
                .content()
                .contains("To: johanna@example.com")
                .contains(invited.json().path("code").asString());
        assertThat(
                        admin.after(invited)
                                .get("/v1/invitations/" + id)
                                .json()
                                .path("email")
                                .asString())
                .isEqualTo("j***@example.com");
    }
}
