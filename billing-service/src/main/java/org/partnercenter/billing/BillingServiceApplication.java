package org.partnercenter.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What customers are charged: files of charges in, spending out. */
@SpringBootApplication
public class BillingServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BillingServiceApplication.class, arguments);
    }
}
