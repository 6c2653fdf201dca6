package org.partnercenter.billing.chargeimport.write.receive;

import jakarta.servlet.http.HttpServletRequest;

import org.partnercenter.platform.command.Rejection;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a request says that its body is encoded. */
final class Encoding {

    private Encoding() {}

    /** Whether the body is announced as gzip; refuses what could not be read. */
    static boolean isGzip(HttpServletRequest request) {
        refuseOtherCharsets(request);
        String encoding = request.getHeader("Content-Encoding");
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> true;
            default ->
                    throw Rejection.of(
                            Rejection.Kind.UNSUPPORTED_MEDIA_TYPE,
                            "UNSUPPORTED_CONTENT_ENCODING",
                            "Content-Encoding: send the file as gzip, or plain.");
        };
    }

    private static void refuseOtherCharsets(HttpServletRequest request) {
        String name = request.getCharacterEncoding();
        boolean utf8;
        try {
            utf8 = name == null || Charset.forName(name).equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unknown) {
            utf8 = false;
        }
        if (!utf8) {
            throw Rejection.of(
                    Rejection.Kind.UNSUPPORTED_MEDIA_TYPE,
                    "UNSUPPORTED_CHARSET",
                    "Content-Type: send the file as UTF-8.");
        }
    }
}
