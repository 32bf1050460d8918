package org.mingda.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process of its own that issues or sends one letter and stops where it is told to, so that it can be killed there.
 * Started by {@link SendingChildren}, it says {@code READY}, reads one order and says {@code STOPPED} when it stands.
 */
final class SendingChild {

    /** Where it stops by itself; where it talks with the mail server, the mail server stops it. */
    enum Stop {
        NOWHERE, AT_THE_START, BEFORE_COMMIT_1, AFTER_COMMIT_1, BEFORE_COMMIT_2, AFTER_COMMIT_2
    }

    private static Stop stop = Stop.NOWHERE;

    private SendingChild() {}

    /** Arguments: the database's JDBC address, the mail server's port. */
    public static void main(String[] arguments) throws IOException {
        try (AnnotationConfigApplicationContext house = house(arguments[0], Integer.parseInt(arguments[1]))) {
            house.getBean(SendLetter.class);
            say("READY");
            // what to do, to what, where to stop
            String[] order = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine()
                    .split(" ");
            stop = Stop.valueOf(order[2]);
            passing(Stop.AT_THE_START);
            if (order[0].equals("send")) {
                house.getBean(SendLetter.class).send(UUID.fromString(order[1]));
            } else {
                issue(house, order[1]);
            }
            say("DONE");
        }
    }

    private static void issue(AnnotationConfigApplicationContext house, String agency) {
        LetterOrder order = LetterHouse.receipt(agency, "request-of-" + agency);
        new TransactionTemplate(house.getBean(StoppingTransactions.class))
                .executeWithoutResult(status -> house.getBean(Letters.class).issue(order));
    }

    private static AnnotationConfigApplicationContext house(String database, int mailServer) {
        AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext();
        house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("child",
                Map.of("mingda.mail.from", "disclosure@mingda.example")));
        house.registerBean("dataSource", DataSource.class, () -> new DriverManagerDataSource(database, "postgres", ""));
        house.registerBean("transactionManager", StoppingTransactions.class);
        house.registerBean("mailSender", JavaMailSenderImpl.class, () -> mailSender(mailServer));
        house.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        house.register(LetterHouse.class);
        house.refresh();
        return house;
    }

    private static JavaMailSenderImpl mailSender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    private static void passing(Stop here) {
        if (here == stop) {
            say("STOPPED");
            LockSupport.park();
        }
    }

    private static void say(String word) {
        new PrintWriter(System.out, true).println(word);
    }

    /** Stands still before or after its first or second commit. */
    static final class StoppingTransactions extends DataSourceTransactionManager {

        private static final long serialVersionUID = 1L;

        private int commits;

        StoppingTransactions(DataSource database) {
            super(database);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            commits++;
            passing(Stop.valueOf("BEFORE_COMMIT_" + commits));
            super.doCommit(status);
            passing(Stop.valueOf("AFTER_COMMIT_" + commits));
        }
    }
}
