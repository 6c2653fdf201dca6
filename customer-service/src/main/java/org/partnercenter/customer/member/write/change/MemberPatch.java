package org.partnercenter.customer.member.write.change;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.member.write.Member;
import org.partnercenter.customer.member.write.MemberInput;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads and checks a JSON merge patch of a member. */
final class MemberPatch {

    private static final Set<String> FIELDS = Set.of("name", "email", "roles");

    /** The fields of a patch, as the API describes them. */
    record Body(@Nullable String name, @Nullable String email, @Nullable List<String> roles) {}

    private MemberPatch() {}

    static ChangeMember command(
            String memberId, String partnerId, IfMatch expected, JsonNode body) {
        Input input = new Input();
        input.check(body.isObject(), "body", "INVALID_VALUE", "must be a JSON object");
        for (String field : body.propertyNames()) {
            String safe = field.replaceAll("[^\\w.-]", "?");
            input.check(
                    FIELDS.contains(field),
                    safe.substring(0, Math.min(64, safe.length())),
                    "UNKNOWN_FIELD",
                    "unknown field; known are email, name, roles");
        }
        input.refuseIfWrong();
        String name = text(body, "name", input);
        String email = text(body, "email", input);
        MemberInput fields = new MemberInput(input).email(email);
        if (body.has("name")) {
            fields.name(name);
        }
        List<String> roles = body.has("roles") ? fields.roles(texts(body, "roles", input)) : null;
        input.refuseIfWrong();
        return new ChangeMember(
                Member.idOf(memberId),
                partnerId,
                expected,
                name == null ? null : name.strip(),
                body.has("email"),
                email,
                roles);
    }

    private static @Nullable String text(JsonNode body, String field, Input input) {
        JsonNode value = body.path(field);
        input.check(
                value.isMissingNode() || value.isNull() || value.isString(),
                field,
                "INVALID_VALUE",
                "must be a text");
        return value.isString() ? value.asString() : null;
    }

    private static List<@Nullable String> texts(JsonNode body, String field, Input input) {
        JsonNode values = body.path(field);
        input.check(values.isArray(), field, "INVALID_VALUE", "must be a list of texts");
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.isString() ? value.asString() : null));
        return texts;
    }
}
