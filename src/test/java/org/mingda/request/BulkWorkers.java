package org.mingda.request;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes workers that complete tasks in another way than the product's, such as one that dies in the middle. */
public record BulkWorkers(JdbcClient jdbc, BulkOrders orders, Requests requests, DraftSeals seals, Ledger ledger,
        PlatformTransactionManager transactions, Clock clock) {

    public BulkWork with(OfficerTasks tasks) {
        return new BulkWork(jdbc, orders, requests, tasks, seals, ledger, new TransactionTemplate(transactions), clock);
    }
}
