package org.partnercenter.platform.web;

import org.springframework.http.HttpStatusCode;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the web framework refuses by itself, in the words of this API. */
final class StandardProblem {

    private StandardProblem() {}

    static Problem of(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                    new Problem(400, "REQUIRED", missing.getParameterName() + ": is required");
            case MethodArgumentTypeMismatchException mismatch ->
                    new Problem(
                            400, "INVALID_VALUE", mismatch.getName() + ": " + expected(mismatch));
            case HttpRequestMethodNotSupportedException method ->
                    new Problem(
                            405,
                            "METHOD_NOT_ALLOWED",
                            method.getMethod() + " is not possible here.");
            case HttpMediaTypeNotSupportedException type ->
                    new Problem(
                            415,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Send one of " + type.getSupportedMediaTypes() + " as Content-Type.");
            case NoResourceFoundException _ ->
                    new Problem(404, "NOT_FOUND", "There is nothing at this path.");
            case MaxUploadSizeExceededException _ ->
                    new Problem(413, "PAYLOAD_TOO_LARGE", "The body is too large.");
            default -> byStatus(status);
        };
    }

    private static Problem byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> new Problem(404, "NOT_FOUND", "There is nothing at this path.");
            case 406 ->
                    new Problem(
                            406,
                            "NOT_ACCEPTABLE",
                            "The answer cannot be had in the type you accept.");
            case 413 -> new Problem(413, "PAYLOAD_TOO_LARGE", "The body is too large.");
            default ->
                    status.is4xxClientError()
                            ? new Problem(
                                    status.value(),
                                    "INVALID_INPUT",
                                    "The request cannot be understood.")
                            : new Problem(
                                    500,
                                    "INTERNAL_ERROR",
                                    "It failed on our side: tell the operator the trace id.");
        };
    }

    private static String expected(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        return type == null ? "cannot be read" : QueryValue.expected(type);
    }

    record Problem(int status, String code, String detail) {}
}
