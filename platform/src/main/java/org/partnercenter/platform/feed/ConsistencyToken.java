package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a command has added to which histories. A read that carries it sees at least that much.
 * Opaque to callers.
 */
public record ConsistencyToken(List<StreamPosition> positions) {
    private static final int LONGEST = 65_536;
    private static final String FIELD = "\t";
    private static final String LINE = "\n";
    private static final int FIELDS = 3;
    private static final Pattern CONTEXT = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern ID = Pattern.compile("\\P{Cntrl}{1,160}");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,18}");

    public ConsistencyToken {
        positions = List.copyOf(positions);
    }

    /** The token as it travels: base64url without padding. */
    public String encode() {
        var text = new StringBuilder();
        for (StreamPosition position : positions) {
            text.append(position.context())
                    .append(FIELD)
                    .append(position.aggregateId())
                    .append(FIELD)
                    .append(position.sequence())
                    .append(LINE);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }

    /**
     * Reads a token back.
     *
     * @throws Rejection 400 {@code INVALID_CONSISTENCY_TOKEN} for anything that is none
     */
    public static ConsistencyToken parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw invalid();
        }
        try {
            var positions = new ArrayList<StreamPosition>();
            new String(Base64.getUrlDecoder().decode(text), UTF_8)
                    .lines()
                    .map(ConsistencyToken::position)
                    .forEach(positions::add);
            return new ConsistencyToken(positions);
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    private static StreamPosition position(String line) {
        var fields = line.split(FIELD, -1);
        if (fields.length != FIELDS
                || !CONTEXT.matcher(fields[0]).matches()
                || !ID.matcher(fields[1]).matches()
                || !SEQUENCE.matcher(fields[2]).matches()) {
            throw invalid();
        }
        return new StreamPosition(fields[0], fields[1], Long.parseLong(fields[2]));
    }

    private static Rejection invalid() {
        return Rejection.invalid(
                "Consistency-Token",
                "INVALID_CONSISTENCY_TOKEN",
                "not a token of ours: send back the one that the command answered with, or none");
    }
}
