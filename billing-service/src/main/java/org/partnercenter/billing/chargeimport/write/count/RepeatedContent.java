package org.partnercenter.billing.chargeimport.write.count;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.ImportMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Recognises a content that counts already. What is appended again counts only the rows that were
 * refused every time before: a caller may register the missing customers and send the file again.
 */
@Component
class RepeatedContent {

    private record Earlier(String firstImportId, String lastImportId) {}

    private final JdbcClient db;

    RepeatedContent(JdbcClient db) {
        this.db = db;
    }

    /** Answers the import that the file repeats, if it does, and drops what counts already. */
    @Nullable String claim(CountedFile file) {
        Optional<Earlier> earlier = earlier(file);
        db.sql(
                        """
                        insert into charge_content
                            (partner_id, sha256, first_import_id, last_import_id)
                        values (:partner, :sha, cast(:id as uuid), cast(:id as uuid))
                        on conflict (partner_id, sha256)
                            do update set last_import_id = excluded.last_import_id\
                        """)
                .param("partner", file.partnerId())
                .param("sha", file.sha256())
                .param("id", file.importId())
                .update();
        if (earlier.isEmpty() || file.mode() == ImportMode.RESTATE) {
            return null;
        }
        keepOpenRows("charge_line", file.importId(), earlier.get().lastImportId());
        keepOpenRows("charge_refusal", file.importId(), earlier.get().lastImportId());
        return earlier.get().firstImportId();
    }

    private Optional<Earlier> earlier(CountedFile file) {
        return db.sql(
                        """
                        select first_import_id::text, last_import_id::text from charge_content
                        where partner_id = ? and sha256 = ?\
                        """)
                .params(file.partnerId(), file.sha256())
                .query(Earlier.class)
                .optional();
    }

    private void keepOpenRows(String table, String importId, String lastImportId) {
        db.sql(
                        """
                        delete from %s r
                        where r.import_id = cast(:id as uuid)
                          and not exists (select from charge_refusal open
                                          where open.import_id = cast(:last as uuid)
                                            and open.line = r.line)\
                        """
                                .formatted(table))
                .param("id", importId)
                .param("last", lastImportId)
                .update();
    }
}
