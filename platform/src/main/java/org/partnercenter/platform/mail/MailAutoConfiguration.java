package org.partnercenter.platform.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** A postbox for services that mail: those that have {@code partner-center.mail.folder}. */
@AutoConfiguration(
        afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass(JavaMailSender.class)
@ConditionalOnProperty("partner-center.mail.folder")
@EnableConfigurationProperties(MailSettings.class)
public class MailAutoConfiguration {

    @Bean
    Postbox postbox(
            ObjectProvider<JavaMailSender> senders,
            MailSettings settings,
            @Value("${spring.mail.host:}") String host) {
        return new Postbox(senders, settings, host);
    }
}
