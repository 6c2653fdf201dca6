package org.partnercenter.platform.feed;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.stream.Stream;

@RestController
class ListViewsEndpoint {

    /** One generation of a view: its lag in facts and its dead letters over all instances. */
    record Item(
            String view,
            int generation,
            int version,
            String feed,
            ViewGeneration.State state,
            long lag,
            long deadLetters) {}

    /** All of them; there are few. */
    record Views(List<Item> items) {}

    private final List<View> views;
    private final ViewGenerations generations;
    private final FeedWatch watch;

    ListViewsEndpoint(ObjectProvider<View> views, ViewGenerations generations, FeedWatch watch) {
        this.views = views.orderedStream().toList();
        this.generations = generations;
        this.watch = watch;
    }

    @GetMapping("/operations/${partner-center.context}/views")
    @Allowed(Role.PLATFORM)
    @Operation(
            summary = "List the views of this service",
            description =
                    "The generation that is read and the one being built, if any: how many facts"
                            + " each has still to handle and how many it could not.")
    Views list() {
        return new Views(
                generations.all().stream()
                        .filter(ViewGeneration::isActive)
                        .flatMap(this::item)
                        .toList());
    }

    private Stream<Item> item(ViewGeneration generation) {
        return views.stream()
                .filter(view -> view.name().equals(generation.view()))
                .map(view ->
                        new Item(
                                generation.view(),
                                generation.generation(),
                                generation.version(),
                                generation.feed(),
                                generation.state(),
                                watch.lagOf(generation.feed(), view.contexts()),
                                watch.lettersOf(generation.feed())));
    }
}
