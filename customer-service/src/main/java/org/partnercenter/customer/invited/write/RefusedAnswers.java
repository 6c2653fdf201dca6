package org.partnercenter.customer.invited.write;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which answers led to no customer, by the facts that told them; as true as the commands that made
 * it so.
 */
@Component
public class RefusedAnswers {

    private final JdbcClient db;

    RefusedAnswers(JdbcClient db) {
        this.db = db;
    }

    /** Whether that answer was refused before: then it stays so. */
    public boolean have(String answerId) {
        return db.sql("select exists (select from refused_answer where answer_id = ?)")
                .param(answerId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Notes the refusal of an answer.
     *
     * @return false when it was noted before
     */
    boolean add(String answerId) {
        return db.sql("insert into refused_answer (answer_id) values (?) on conflict do nothing")
                        .param(answerId)
                        .update()
                == 1;
    }
}
