package org.partnercenter.billing.alert.write;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.alert.AlertRecipients;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

@RestController
class AlertRecipientsEndpoint {

    private static final int MOST = 20;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s\\x00-\\x1f\\x7f-\\x9f@<>(),;:\\\\\"\\[\\]]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Whom to mail. */
    record Recipients(@Nullable List<@Nullable String> emails) {}

    private final AlertRecipients recipients;

    AlertRecipientsEndpoint(AlertRecipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping("/v1/budgets/alert-recipients")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Budgets",
            summary = "Read who is mailed about budgets",
            description = "The addresses that your partner chose. Answers with an ETag.")
    ResponseEntity<Recipients> get(Caller caller) {
        AlertRecipients.Chosen chosen = recipients.of(caller.requirePartner());
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(chosen.version()))
                .body(new Recipients(List.copyOf(chosen.emails())));
    }

    @PutMapping("/v1/budgets/alert-recipients")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Budgets",
            summary = "Choose who is mailed about budgets",
            description =
                    """
                    At most twenty addresses, replacing those before; none stops the mails. They get each alert of your \
                    customers' budgets, and of your resellers'. 204 with the new ETag.\
                    """)
    ResponseEntity<Void> choose(@RequestBody Recipients body, IfMatch expected, Caller caller) {
        List<@Nullable String> given = body.emails();
        boolean valid =
                given != null
                        && given.size() <= MOST
                        && given.stream().allMatch(AlertRecipientsEndpoint::isAddress);
        new Input()
                .check(
                        valid,
                        "emails",
                        given == null ? "REQUIRED" : "INVALID_EMAIL",
                        "must be at most twenty email addresses")
                .refuseIfWrong();
        List<String> emails =
                Objects.requireNonNull(given).stream().filter(Objects::nonNull).distinct().toList();
        long version = recipients.choose(caller.requirePartner(), emails, expected, caller.actor());
        return ResponseEntity.noContent().eTag(IfMatch.etag(version)).build();
    }

    private static boolean isAddress(@Nullable String email) {
        return email != null && email.length() <= LONGEST && ADDRESS.matcher(email).matches();
    }
}
