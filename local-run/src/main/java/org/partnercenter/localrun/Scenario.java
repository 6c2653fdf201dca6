package org.partnercenter.localrun;

import org.partnercenter.localrun.demo.Api;
import org.partnercenter.localrun.demo.CheckJourney;
import org.partnercenter.localrun.demo.DemoFile;
import org.partnercenter.localrun.demo.DemoWorld;
import org.partnercenter.localrun.demo.Unexpected;
import org.partnercenter.localrun.launch.Catalogue;
import org.partnercenter.localrun.launch.Progress;
import org.partnercenter.localrun.launch.Refusal;

import java.nio.file.Path;
import java.time.Clock;

/** What a run does with the platform once it is ready, through its public API alone. */
record Scenario(Api api, Progress progress) {

    Scenario(Progress progress) {
        this(new Api(Catalogue.GATEWAY, Catalogue.ISSUER), progress);
    }

    void demoWorld() {
        refusing("The demo world is not there", () -> new DemoWorld(api).ensure());
    }

    void demoFile(Path file) {
        progress.line("Feeding %s", file);
        refusing(
                "The file was not fed",
                () -> progress.line(new DemoFile(api, file, Clock.systemUTC()).feed()));
    }

    boolean check() {
        return new CheckJourney(api, Clock.systemUTC(), progress::line).run();
    }

    private static void refusing(String failure, Runnable action) {
        try {
            action.run();
        } catch (Unexpected e) {
            throw new Refusal(failure + ": " + e.getMessage());
        }
    }
}
