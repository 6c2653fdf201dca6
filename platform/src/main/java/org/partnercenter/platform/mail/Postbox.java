package org.partnercenter.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Hands mails to the SMTP server or, without one, writes them to a folder. */
public final class Postbox {

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final boolean toFolder;

    Postbox(ObjectProvider<JavaMailSender> senders, MailSettings settings, String host) {
        this.sender = senders.getIfAvailable(JavaMailSenderImpl::new);
        this.settings = settings;
        this.toFolder = host.isBlank();
    }

    /** Sends a mail; its failure names no address. */
    public void send(String name, String to, String subject, String text) {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(settings.from());
            mail.setTo(to);
            mail.setSubject(subject);
            mail.setText(text);
            if (toFolder) {
                write(name, message);
            } else {
                sender.send(message);
            }
        } catch (MailException | MessagingException | IOException failed) {
            throw new IllegalStateException(
                    "The mail of " + name + " was not taken: " + failed.getClass().getSimpleName());
        }
    }

    private void write(String name, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(settings.folder());
        Path part = settings.folder().resolve(name + ".part");
        try (OutputStream file = Files.newOutputStream(part)) {
            message.writeTo(file);
        }
        Files.move(
                part,
                settings.folder().resolve(name + ".eml"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
