package org.partnercenter.customer.customer.write.importing;

import io.swagger.v3.oas.annotations.Operation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

@RestController
class ImportCustomersEndpoint {

    private static final String CSV = "text/csv";

    private final Registration registration;
    private final JsonMapper json;

    ImportCustomersEndpoint(Registration registration, JsonMapper json) {
        this.registration = registration;
        this.json = json;
    }

    @PostMapping(
            path = "/v1/customers/import",
            consumes = {CSV, MediaType.APPLICATION_NDJSON_VALUE})
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            summary = "Create many customers",
            description =
                    "CSV with a header of the fields of `POST /v1/customers` (tags parted by |), or"
                        + " one JSON object a line; of any size. Answers {\"results\": [{line, id,"
                        + " status: DONE|FAILED, problem?}]} in the order of the lines: a broken"
                        + " line fails alone. Text that is not UTF-8, and a missing or unknown"
                        + " column, are 400 before anything is done. Sent again under the same"
                        + " Idempotency-Key, what was done stays as it is.")
    void importAll(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        boolean csv = String.valueOf(request.getContentType()).startsWith(CSV);
        try (Spool spool = Spool.of(request.getInputStream())) {
            if (csv) {
                read(spool, true, _ -> {});
            }
            LineImport lines =
                    new LineImport(registration, CommandContext.current(), caller.requirePartner());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            try (OrderedResults results =
                    new OrderedResults(json, response.getOutputStream(), lines::run)) {
                read(spool, csv, results);
            }
        }
    }

    private static void read(Spool spool, boolean csv, Consumer<Line> consumer) throws IOException {
        try (Reader text = spool.open()) {
            if (csv) {
                CsvLines.read(text, consumer);
            } else {
                JsonLines.read(text, consumer);
            }
        }
    }
}
