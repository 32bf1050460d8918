package org.mingda.letter.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The example of a gateway: it only writes down what it would send. */
@Component
@ConditionalOnProperty(name = "mingda.notices.sms", havingValue = "log")
class LogSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(LogSmsGateway.class);

    @Override
    public void send(String phone, String text) {
        LOG.info("short message to {}: {}", masked(phone), text);
    }

    private static String masked(String phone) {
        return "*".repeat(phone.length() - 4) + phone.substring(phone.length() - 4);
    }
}
