package org.partnercenter.customer.personal;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Input;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is personal about a customer or a member, and how it looks to who may not see it. */
public enum PersonalField {
    NAME {
        @Override
        public String mask(String clear) {
            int[] points = clear.codePoints().toArray();
            return points.length < 3
                    ? HIDDEN
                    : Character.toString(points[0])
                            + HIDDEN
                            + Character.toString(points[points.length - 1]);
        }
    },
    MOBILE {
        @Override
        public String mask(String clear) {
            return clear.length() < 9 ? "*******" : "*******" + clear.substring(clear.length() - 4);
        }
    },
    EMAIL {
        @Override
        public String mask(String clear) {
            int at = clear.lastIndexOf('@');
            String domain = clear.substring(Math.max(at, 0));
            boolean tooShort = clear.codePointCount(0, Math.max(at, 0)) < 3;
            return (tooShort ? "" : Character.toString(clear.codePointAt(0))) + HIDDEN + domain;
        }
    };

    private static final String HIDDEN = "***";
    private static final String KNOWN = "must be some of name, mobile, email";

    /** The form that anybody may see: of a value of one or two characters nothing is left. */
    public abstract String mask(String clear);

    /** The field's name in bodies, queries and events. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields of these names, in order; notes the names that are none, and a lack of any. */
    public static Set<PersonalField> named(
            String input, @Nullable List<String> wireNames, Input errors) {
        Set<PersonalField> fields = EnumSet.noneOf(PersonalField.class);
        for (String name : wireNames == null ? List.<String>of() : wireNames) {
            Optional<PersonalField> field = of(name);
            field.ifPresent(fields::add);
            errors.check(field.isPresent(), input, "INVALID_VALUE", KNOWN);
        }
        errors.check(wireNames != null && !wireNames.isEmpty(), input, "REQUIRED", "is required");
        return fields;
    }

    private static Optional<PersonalField> of(@Nullable String wireName) {
        return Stream.of(values()).filter(field -> field.wireName().equals(wireName)).findFirst();
    }
}
