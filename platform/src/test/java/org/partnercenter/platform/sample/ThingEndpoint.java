package org.partnercenter.platform.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.sample.write.Thing;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.NotKept;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

@RestController
class ThingEndpoint {

    enum Colour {
        RED,
        BLUE
    }

    record Body(String name, @Nullable Colour colour) {}

    record Made(String thingId) {}

    record Criteria(
            @Nullable String name,
            @Nullable BigDecimal min,
            @Nullable Colour colour,
            @Nullable Instant since,
            List<String> tag) {}

    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();
    private final Commands commands;
    private final JdbcClient db;

    ThingEndpoint(Commands commands, JdbcClient db) {
        this.commands = commands;
        this.db = db;
    }

    @PostMapping("/v1/things")
    @Allowed(Role.PARTNER_ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Body body) {
        String id = NewIds.next();
        commands.send(new Thing.Make(id, body.name()));
        return new Made(id);
    }

    /** Answers how often it was looked at, which nobody may keep. */
    @PostMapping("/v1/things/look")
    @Allowed(Role.PARTNER_ADMIN)
    @NotKept
    int look(@RequestBody Body body) {
        return looks.incrementAndGet();
    }

    /** Does it at the second visit. */
    @PostMapping("/v1/things/later")
    @Allowed(Role.PARTNER_ADMIN)
    int later(@RequestBody Body body) {
        if (visits.incrementAndGet() == 1) {
            throw Rejection.conflict("NOT_YET", "Come again.", Duration.ofSeconds(1));
        }
        return visits.get();
    }

    /** How many have that name. */
    @PostMapping("/v1/things/find")
    @Allowed(Role.PARTNER_ADMIN)
    long count(@RequestBody Body body) {
        return db.sql("select count(*) from stored_event where payload ->> 'name' = ?")
                .param(body.name())
                .query(Long.class)
                .single();
    }

    /** Answers what it is sent, while it is sent. */
    @PostMapping("/v1/things/echo")
    @Allowed(Role.PARTNER_ADMIN)
    void echo(
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        request.getInputStream().transferTo(response.getOutputStream());
    }

    @PostMapping("/v1/things/each")
    @Allowed(Role.PARTNER_ADMIN)
    Batch.Results each(@RequestBody List<String> ids) {
        return Batch.each(
                ids,
                id -> {
                    if (id.equals("broken")) {
                        throw new IllegalStateException("select secret from table");
                    }
                });
    }

    @PutMapping("/v1/things/{id}/name")
    @Allowed(Role.PARTNER_ADMIN)
    void rename(@PathVariable String id, @RequestBody Body body, IfMatch match) {
        match.require(7);
        commands.send(new Thing.Rename(id, body.name()));
    }

    @GetMapping("/v1/things")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    Criteria find(@QueryRecord Criteria criteria, Caller caller) {
        caller.requirePartner();
        return criteria;
    }

    @GetMapping("/v1/unguarded")
    String unguarded() {
        return "nobody may see this";
    }

    @GetMapping("/v1/unbuilt")
    @Allowed(Role.PARTNER_ADMIN)
    int unbuilt() {
        return db.sql("select count(*) from unbuilt_view.thing").query(Integer.class).single();
    }

    @GetMapping("/v1/broken")
    @Allowed(Role.PARTNER_ADMIN)
    String broken() {
        throw new IllegalStateException("select secret from table");
    }
}
