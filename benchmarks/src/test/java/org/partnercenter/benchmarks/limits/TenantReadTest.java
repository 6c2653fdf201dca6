package org.partnercenter.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantReadTest {
    private static final String LOG =
            """
            2026-11-22 06:26:16 UTC LOG:  received SIGHUP
            <10|customer-service> LOG:  duration: 0.010 ms  parse <unnamed>: select 1
            <10|customer-service> LOG:  duration: 0.010 ms  execute S_1: BEGIN READ ONLY
            <10|customer-service> LOG:  duration: 0.031 ms  execute S_2: select set_config('partner_center.partners', $1, true)
            <10|customer-service> DETAIL:  Parameters: $1 = 'bench-001'
            <11|customer-service> LOG:  duration: 1.0 ms  execute <unnamed>: select from scheduled_tasks
            <10|customer-service> LOG:  duration: 0.100 ms  execute <unnamed>: select *
            \tfrom customer
            \twhere a = $1 and b = $11 and c = $2
            <12|psql> LOG:  duration: 0.100 ms  execute <unnamed>: select elsewhere
            <10|customer-service> DETAIL:  Parameters: $1 = 'it''s, $2', $2 = NULL, $11 = '{x,y}'
            <10|customer-service> LOG:  duration: 0.100 ms  execute S_3/C_4: select count(*)
            <10|customer-service> LOG:  duration: 0.010 ms  execute S_4: COMMIT
            <10|customer-service> LOG:  duration: 0.010 ms  execute S_5: select later
            """;

    @Test
    void what_a_tenant_reads_is_found_among_everything_else_with_its_values() {
        var reads = TenantRead.in(LogEntry.parse(LOG.lines().toList()), "customer-service");

        assertThat(reads)
                .containsExactly(
                        "select *\n"
                                + "from customer\n"
                                + "where a = 'it''s, $2' and b = '{x,y}' and c = NULL",
                        "select count(*)");
    }

    @Test
    void a_place_without_a_value_stays() {
        assertThat(TenantRead.withValues("select $1, $2", "$1 = '7'")).isEqualTo("select '7', $2");
    }
}
