package org.partnercenter.localrun.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo clients as the issuer knows them: one secret for all, tokens good for an hour. */
final class DemoClients implements RegisteredClientRepository {
    private final Map<String, RegisteredClient> clients =
            Arrays.stream(DemoClient.values())
                    .map(DemoClients::registration)
                    .collect(Collectors.toMap(RegisteredClient::getId, Function.identity()));

    private static RegisteredClient registration(DemoClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret("demo")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The demo clients are fixed");
    }
}
