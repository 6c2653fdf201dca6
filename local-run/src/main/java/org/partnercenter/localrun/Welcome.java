package org.partnercenter.localrun;

import org.partnercenter.localrun.issuer.DemoClient;
import org.partnercenter.localrun.launch.Catalogue;
import org.partnercenter.localrun.launch.Layout;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What whoever started the platform needs to know to use it. */
record Welcome(Layout layout) {

    String text() {
        return """

        Partner Center is running; Ctrl-C stops it.
          API      %1$s/v1  (description: %1$s/v1/openapi.json)
          tokens   curl -s %2$s/oauth2/token -d grant_type=client_credentials -d client_id=sunbird-operator -d client_secret=demo
          clients  %3$s
                   (secret of each: demo; customer also needs -d customer_id=<id>)
          logs     %4$s/<component>.log
        """
                .formatted(Catalogue.GATEWAY, Catalogue.ISSUER, clients(), layout.logs());
    }

    private static String clients() {
        return Arrays.stream(DemoClient.values())
                .map(DemoClient::id)
                .collect(Collectors.joining(", "));
    }
}
