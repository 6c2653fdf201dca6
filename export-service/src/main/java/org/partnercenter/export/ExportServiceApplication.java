package org.partnercenter.export;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Export jobs and their files; answers its health alone until there are any. */
@SpringBootApplication(proxyBeanMethods = false)
public class ExportServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExportServiceApplication.class, arguments);
    }
}
