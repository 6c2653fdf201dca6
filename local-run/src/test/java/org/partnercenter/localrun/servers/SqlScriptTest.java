package org.partnercenter.localrun.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void a_statement_ends_with_a_semicolon_at_the_end_of_its_line() {
        var script = SqlScript.of("create table a (\n  b text default ';x'\n);\n\ndrop table a;\n");

        assertThat(script.statements())
                .containsExactly("create table a (\n  b text default ';x'\n)", "drop table a");
    }
}
