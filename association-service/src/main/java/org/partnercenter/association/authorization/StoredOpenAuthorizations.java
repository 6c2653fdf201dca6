package org.partnercenter.association.authorization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Keeps a row an open authorization. */
@Component
class StoredOpenAuthorizations implements OpenAuthorizations {

    private final JdbcClient db;

    StoredOpenAuthorizations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean claim(String customerId, String authorizationId) {
        db.sql(
                        """
                        insert into open_authorization (customer_id, authorization_id) values (?, ?)
                        on conflict (customer_id) do nothing
                        """)
                .params(customerId, authorizationId)
                .update();
        return of(customerId).filter(authorizationId::equals).isPresent();
    }

    @Override
    public void release(String authorizationId) {
        db.sql("delete from open_authorization where authorization_id = ?")
                .param(authorizationId)
                .update();
    }

    @Override
    public Optional<String> of(String customerId) {
        return db.sql("select authorization_id from open_authorization where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .optional();
    }
}
