package org.partnercenter.gateway.problem;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.partnercenter.gateway.filter.Trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns what the web server refuses, or what failed on the way, into a problem document. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setHeader("Trace-Id", Trace.of(request).id());
            Problems.write(Problem.ofStatus(status), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
