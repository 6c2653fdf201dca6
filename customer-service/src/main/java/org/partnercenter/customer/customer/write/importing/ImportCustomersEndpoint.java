package org.partnercenter.customer.customer.write.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.customer.customer.write.register.Registration;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.ReadBarrier;
import org.partnercenter.platform.web.Role;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

@RestController
class ImportCustomersEndpoint {

    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = MediaType.parseMediaType(CSV);

    /** An answer of some hundred lines waits here for its Consistency-Token. */
    private static final int BUFFER = 65_536;

    private final Registration registration;
    private final JsonMapper json;
    private final List<ReadBarrier> barriers;

    ImportCustomersEndpoint(
            Registration registration, JsonMapper json, List<ReadBarrier> barriers) {
        this.registration = registration;
        this.json = json;
        this.barriers = barriers;
    }

    /** The answer, as the API describes it. */
    record Results(List<LineResult> results) {}

    @PostMapping(
            path = "/v1/customers/import",
            consumes = {CSV, MediaType.APPLICATION_NDJSON_VALUE})
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Customers",
            summary = "Create many customers",
            description =
                    "CSV with a header of the fields of `POST /v1/customers` (tags parted by |), or"
                        + " one JSON object a line; of any size. Answers {\"results\": [{line, id,"
                        + " status: DONE|FAILED, problem?}]} in the order of the lines: a broken"
                        + " line fails alone. Text that is not UTF-8, a missing or unknown column,"
                        + " and CSV with a quote that is not closed (MALFORMED_CSV) are 400 before"
                        + " anything is done. Sent again under the same Idempotency-Key, what was"
                        + " done stays as it is. The answer ends when what was stored can be read,"
                        + " at most five seconds after the last line; one of a few hundred lines"
                        + " also has a Consistency-Token.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = NewCustomer.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "What became of each line",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Results.class)))
    void importAll(HttpServletRequest request, HttpServletResponse response, Caller caller)
            throws IOException {
        boolean csv = CSV_TYPE.includes(MediaType.parseMediaType(request.getContentType()));
        try (Spool spool = Spool.of(request.getInputStream())) {
            if (csv) {
                read(spool, true, _ -> {});
            }
            CommandContext context = CommandContext.current();
            LastStored stored = new LastStored();
            LineImport lines =
                    new LineImport(
                            registration,
                            context,
                            caller.requirePartner(),
                            new LineIds(UUID.fromString(NewIds.next())),
                            stored);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setBufferSize(BUFFER);
            try (OrderedResults results =
                    new OrderedResults(
                            json,
                            response.getOutputStream(),
                            lines::run,
                            () -> stored.await(barriers, context.sink()))) {
                read(spool, csv, results);
            }
        }
    }

    private void read(Spool spool, boolean csv, Consumer<Line> consumer) throws IOException {
        try (Reader text = spool.open()) {
            if (csv) {
                CsvLines.read(text, consumer);
            } else {
                JsonLines.read(text, json, consumer);
            }
        }
    }
}
