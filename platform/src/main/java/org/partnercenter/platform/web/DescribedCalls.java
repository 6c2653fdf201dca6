package org.partnercenter.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Describes of every call what all calls of its kind have: the status without a body, the headers
 * of both directions and the problems of the platform. What an endpoint says itself stays.
 */
@AutoConfiguration
class DescribedCalls {

    private static final String NO_CONTENT = "204";
    private static final String INVALID =
            "The input is wrong. The code is that of the field, or INVALID_INPUT with all of them"
                    + " in `errors`: REQUIRED, INVALID_VALUE, INVALID_LENGTH, INVALID_CHARACTERS,"
                    + " INVALID_ID, UNKNOWN_FIELD, UNKNOWN_PARAMETER, REPEATED_PARAMETER,"
                    + " INVALID_CURSOR, INVALID_CONSISTENCY_TOKEN, INVALID_IDEMPOTENCY_KEY,"
                    + " MALFORMED_JSON, MALFORMED_BODY, and those that the call names";
    private static final String UNAVAILABLE =
            "STORE_UNAVAILABLE, VIEW_BEHIND, VIEW_NOT_READY: come back after `Retry-After`";

    @Bean
    OperationCustomizer describedCall() {
        return (operation, handler) -> {
            Method method = handler.getMethod();
            if (handler.hasMethodAnnotation(Allowed.class)) {
                ApiResponses answers = operation.getResponses();
                sayWhereThereIsNoBody(answers, method);
                addRequestHeaders(operation, handler);
                answers.forEach((status, answer) -> addHeaders(status, answer, handler));
                addProblems(answers, handler);
            }
            return operation;
        };
    }

    private static void sayWhereThereIsNoBody(ApiResponses answers, Method method) {
        boolean isEmpty =
                method.getGenericReturnType() instanceof ParameterizedType type
                        && type.getRawType() == ResponseEntity.class
                        && type.getActualTypeArguments()[0] == Void.class;
        if (isEmpty && answers.containsKey("200")) {
            answers.remove("200");
            answers.putIfAbsent(NO_CONTENT, new ApiResponse().description("Done"));
        }
    }

    private static void addRequestHeaders(Operation operation, HandlerMethod handler) {
        RequestMethod asked = methodOf(handler);
        if (asked == RequestMethod.POST) {
            add(
                    operation,
                    header(
                            "Idempotency-Key",
                            "1 to 128 printable characters, of your own choice: the same call again"
                                    + " within 24 hours gets the first answer"));
        }
        if (asked == RequestMethod.GET) {
            add(
                    operation,
                    header(
                            "Consistency-Token",
                            "that of a command's answer: this answer contains what the command"
                                    + " did"));
        }
        if (takesVersion(handler)) {
            add(operation, header("If-Match", "the ETag of the version that shall be changed"));
        }
    }

    /** A path with two media types is one call of two methods. */
    private static void add(Operation operation, Parameter header) {
        List<Parameter> known = operation.getParameters();
        if (known == null
                || known.stream().noneMatch(it -> it.getName().equals(header.getName()))) {
            operation.addParametersItem(header);
        }
    }

    private static void addHeaders(String status, ApiResponse answer, HandlerMethod handler) {
        if (!status.startsWith("2")) {
            return;
        }
        RequestMethod asked = methodOf(handler);
        if (status.equals("201")) {
            answer.addHeaderObject("Location", told("The path of what was created"));
        }
        if (asked != RequestMethod.GET) {
            answer.addHeaderObject(
                    "Consistency-Token",
                    told(
                            "Names what was stored, if anything was: send it with a GET that shall"
                                    + " see it"));
        }
        boolean isShown =
                asked == RequestMethod.GET
                        && handler.getMethod().getReturnType() == ResponseEntity.class;
        if (status.equals("201") || takesVersion(handler) || isShown) {
            answer.addHeaderObject("ETag", told("The version that it is at"));
        }
        if (asked == RequestMethod.GET && handler.getMethod().getReturnType() == Page.class) {
            answer.addHeaderObject("Link", told("rel=\"next\": the next page, if there is one"));
        }
    }

    private static void addProblems(ApiResponses answers, HandlerMethod handler) {
        say(answers, "400", INVALID);
        say(answers, "401", "UNAUTHENTICATED, TOKEN_EXPIRED, TOKEN_INVALID");
        say(answers, "403", "ROLE_NOT_ALLOWED, NO_PARTNER, NO_MEMBER");
        say(answers, "503", UNAVAILABLE);
        if (takesVersion(handler)) {
            say(answers, "412", "PRECONDITION_FAILED: it has changed, read it again");
        }
        if (methodOf(handler) != RequestMethod.GET) {
            say(
                    answers,
                    "409",
                    "CONCURRENT_CHANGE, or a rule that forbids it now: the codes that the call"
                            + " names");
        }
        if (methodOf(handler) == RequestMethod.POST) {
            say(answers, "422", "IDEMPOTENCY_KEY_REUSED: the key came with another call before");
        }
    }

    private static void say(ApiResponses answers, String status, String codes) {
        answers.putIfAbsent(status, new ApiResponse().description(codes));
    }

    private static boolean takesVersion(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(IfMatch.class);
    }

    private static RequestMethod methodOf(HandlerMethod handler) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        return Objects.requireNonNull(mapping).method()[0];
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(text());
    }

    private static Header told(String description) {
        return new Header().description(description).schema(text());
    }

    private static Schema<?> text() {
        return new Schema<String>().type("string").types(Set.of("string"));
    }
}
