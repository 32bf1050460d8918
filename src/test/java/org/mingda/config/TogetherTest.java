package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What we write and what the engine writes is committed together or not at all. */
@MingdaTest
class TogetherTest {

    @Autowired TaskService tasks;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void aTableOfOurs() {
        database.sql("create table together (word text)").update();
    }

    @AfterEach
    void cleanUp() {
        database.sql("drop table together").update();
        tasks.createTaskQuery().taskName("together").list().forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    @Test
    void bothAreKept() {
        transaction.executeWithoutResult(status -> writeBoth());

        assertThat(ours()).isOne();
        assertThat(theirs()).isOne();
    }

    @Test
    void afterAFailureOfOursNeitherIsKept() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            writeBoth();
            throw new IllegalStateException("ours");
        })).hasMessage("ours");

        assertThat(ours()).isZero();
        assertThat(theirs()).isZero();
    }

    @Test
    void afterAFailureOfTheEngineNeitherIsKept() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            writeBoth();
            tasks.setPriority("no such task", 1);
        })).isInstanceOf(ProcessEngineException.class);

        assertThat(ours()).isZero();
        assertThat(theirs()).isZero();
    }

    private void writeBoth() {
        database.sql("insert into together values ('明达')").update();
        Task task = tasks.newTask();
        task.setName("together");
        tasks.saveTask(task);
    }

    private long ours() {
        return database.sql("select count(*) from together").query(Long.class).single();
    }

    private long theirs() {
        return database.sql("select count(*) from act_ru_task where name_ = 'together'").query(Long.class).single();
    }
}
