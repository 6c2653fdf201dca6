package org.partnercenter.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * Where mails come from and, as long as no {@code spring.mail.host} is set, the folder that they
 * are written to.
 */
@ConfigurationProperties("partner-center.mail")
public record MailSettings(String from, Path folder) {}
