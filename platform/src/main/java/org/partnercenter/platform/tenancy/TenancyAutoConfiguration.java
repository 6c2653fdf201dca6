package org.partnercenter.platform.tenancy;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The third wall between partners: row-level security. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
public class TenancyAutoConfiguration {

    @Bean
    TenantReads tenantReads(
            PlatformTransactionManager transactions,
            JdbcClient db,
            @Value("${partner-center.context}") String context) {
        return new TenantReads(transactions, db, context);
    }
}
