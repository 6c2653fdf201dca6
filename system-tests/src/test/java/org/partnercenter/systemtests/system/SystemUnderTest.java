package org.partnercenter.systemtests.system;

import static org.junit.jupiter.api.extension.ExtensionContext.Namespace.GLOBAL;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.partnercenter.localrun.demo.Api;
import org.partnercenter.localrun.demo.DemoWorld;
import org.partnercenter.localrun.servers.Directories;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The system that all journeys of a build go through: the one whose address is given, or the local
 * run, started once and stopped at the end.
 */
public final class SystemUnderTest implements BeforeAllCallback, TestInstancePreConstructCallback {

    private static Optional<OwnRun> ownRun = Optional.empty();

    /** The local run; a test that needs it is left out, and says so, for any other system. */
    public static OwnRun requireOwnRun() {
        Assumptions.assumeTrue(ownRun.isPresent(), "needs the local run started by these tests");
        return ownRun.orElseThrow();
    }

    /** The system's log files, as far as they can be read from here. */
    public static List<Path> logs() {
        return ownRun.map(OwnRun::allLogs).orElseGet(Settings::logs);
    }

    /** A test class that talks to the system in its fields is made before everything else. */
    @Override
    public void preConstructTestInstance(
            TestInstanceFactoryContext factory, ExtensionContext context) {
        beforeAll(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(GLOBAL)
                .computeIfAbsent(SystemUnderTest.class, _ -> begin(), AutoCloseable.class);
    }

    private static AutoCloseable begin() {
        if (Settings.isGiven()) {
            ensureDemoWorld();
            return () -> {};
        }
        Path data = Settings.project().resolve("system-tests/target/run");
        Directories.delete(data);
        if (ownRun.isPresent()) {
            throw new IllegalStateException("The local run did not start: see the first failure");
        }
        OwnRun run = new OwnRun(data);
        ownRun = Optional.of(run);
        run.start();
        ensureDemoWorld();
        return run;
    }

    private static void ensureDemoWorld() {
        new DemoWorld(new Api(Settings.url(), Settings.issuer())).ensure();
        DemoPartners.awaitEverywhere();
    }
}
