package org.partnercenter.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What customers are charged: files of charges in, spending out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BillingServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingServiceApplication.class, arguments);
    }
}
