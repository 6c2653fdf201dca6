package org.partnercenter.association.association;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Keeps a row a request. */
@Component
class StoredDisassociationRequests implements DisassociationRequests {

    private final JdbcClient db;

    StoredDisassociationRequests(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void add(String requestId, String customerId) {
        db.sql("insert into disassociation_request (request_id, customer_id) values (?, ?)")
                .params(requestId, customerId)
                .update();
    }

    @Override
    public Optional<String> customerOf(String requestId) {
        return db.sql("select customer_id from disassociation_request where request_id = ?")
                .param(requestId)
                .query(String.class)
                .optional();
    }
}
