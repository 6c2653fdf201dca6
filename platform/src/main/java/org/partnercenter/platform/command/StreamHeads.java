package org.partnercenter.platform.command;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;

/** Reads where a stream stands and who began it. */
final class StreamHeads {

    private final JdbcClient db;
    private final String context;

    StreamHeads(JdbcClient db, String context) {
        this.db = db;
        this.context = context;
    }

    List<StreamPosition> of(@Nullable String aggregateId) {
        if (aggregateId == null) {
            return List.of();
        }
        return db.sql(
                        """
                        select sequence_number from domain_event
                        where aggregate_identifier = :id order by sequence_number desc limit 1\
                        """)
                .param("id", aggregateId)
                .query(Long.class)
                .optional()
                .map(sequence -> List.of(new StreamPosition(context, aggregateId, sequence)))
                .orElse(List.of());
    }

    boolean wasCreatedBy(String aggregateId, CommandContext context) {
        return db.sql(
                        """
                        select convert_from(meta_data, 'UTF8')::jsonb @> cast(:who as jsonb) from domain_event
                        where aggregate_identifier = :id and sequence_number = 0\
                        """)
                .param("id", aggregateId)
                .param(
                        "who",
                        Json.mapper()
                                .writeValueAsString(
                                        Map.of(
                                                "commandId",
                                                context.commandId(),
                                                "actor",
                                                context.actor())))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
