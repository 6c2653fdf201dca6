package org.partnercenter.platform.feed;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class RebuildViewEndpoint {

    /** The generation that is being built now. */
    record Started(String view, int generation) {}

    private final List<View> views;
    private final ViewRebuilds rebuilds;

    RebuildViewEndpoint(ObjectProvider<View> views, ViewRebuilds rebuilds) {
        this.views = views.orderedStream().toList();
        this.rebuilds = rebuilds;
    }

    @PostMapping("/operations/${partner-center.context}/views/{view}/rebuild")
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Build a view anew",
            description =
                    "From the first fact on, beside the one in use, which answers meanwhile and is"
                        + " replaced when the new one has caught up. 409 while that is under way.")
    Started rebuild(@PathVariable String view) {
        var wanted =
                views.stream()
                        .filter(known -> known.name().equals(view))
                        .findFirst()
                        .orElseThrow(() ->
                                Rejection.notFound("NOT_FOUND", "There is no view of this name."));
        return new Started(view, rebuilds.start(wanted).generation());
    }
}
