package org.partnercenter.platform.feed;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DropDeadLetterEndpoint {
    private final DeadLetterDesk desk;

    DropDeadLetterEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @DeleteMapping("/operations/${partner-center.context}/dead-letters/{letterId}")
    @Allowed(Role.PLATFORM)
    @Operation(
            summary = "Give a dead letter up",
            description =
                    "What it tells is never applied; the letters that waited behind it are handled"
                            + " now.")
    DeadLetterDesk.Outcome drop(@PathVariable String letterId) {
        try {
            return desk.drop(Long.parseLong(letterId));
        } catch (NumberFormatException _) {
            throw Rejection.notFound("NOT_FOUND", "There is no such dead letter.");
        }
    }
}
