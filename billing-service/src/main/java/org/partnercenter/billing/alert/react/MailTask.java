package org.partnercenter.billing.alert.react;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.task.TaskInstance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The mail of an alert to one address, which it knows by a hash alone: an address that is no longer
 * chosen gets none. The alert is {@code <factId>:<partnerId>}.
 */
record MailTask(String alert, String hash) {

    static MailTask to(String alert, String address) {
        return new MailTask(alert, hash(alert, address));
    }

    static MailTask of(String id) {
        int end = id.lastIndexOf(':');
        return new MailTask(id.substring(0, end), id.substring(end + 1));
    }

    TaskInstance<String> with(AlertMail mail) {
        return new TaskInstance<>(AlertMails.RULE, alert + ":" + hash, mail.json());
    }

    /** That address, if it is one of these. */
    Optional<String> address(List<String> chosen) {
        return chosen.stream().filter(address -> hash(alert, address).equals(hash)).findFirst();
    }

    String fileName() {
        return (alert + ":" + hash).replace(':', '-');
    }

    private static String hash(String alert, String address) {
        try {
            byte[] text = (alert + ":" + address).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
