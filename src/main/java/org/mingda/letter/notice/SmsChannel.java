package org.mingda.letter.notice;

import org.mingda.account.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notices as short messages, where there is a gateway and the person gave a number. */
@Component
public class SmsChannel implements NoticeChannel {

    private static final int ONE_MESSAGE = 70;

    private final SmsGateway gateway;
    private final NoticeChoices choices;

    SmsChannel(ObjectProvider<SmsGateway> gateway, NoticeChoices choices) {
        this.gateway = gateway.getIfAvailable();
        this.choices = choices;
    }

    /** Whether this house sends short messages at all. */
    public boolean exists() {
        return gateway != null;
    }

    @Override
    public boolean reaches(Person person) {
        return exists() && !choices.phone(person.login()).isEmpty();
    }

    @Override
    public void send(Person person, String subject, String text) {
        String message = "【明达】" + subject;
        gateway.send(choices.phone(person.login()),
                message.length() <= ONE_MESSAGE ? message : message.substring(0, ONE_MESSAGE - 1) + "…");
    }
}
