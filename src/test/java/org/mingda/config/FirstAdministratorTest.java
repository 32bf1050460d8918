package org.mingda.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingda.account.People;
import org.mingda.account.Role;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MingdaTest
@Transactional
class FirstAdministratorTest {

    @Autowired People people;
    @Autowired JdbcClient database;

    @Test
    void aWeakPasswordStopsTheStartWithAWayOut() {
        database.sql("delete from act_id_membership where group_id_ = ?").param(Role.ADMINISTRATOR.id()).update();
        FirstAdministrator first = new FirstAdministrator(people, RunMode.REAL, "chief", "onlysmallletters", "");

        assertThatThrownBy(first::afterSingletonsInstantiated)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("密码太弱");
    }

    @Test
    void whereAnAdministratorExistsNobodyIsAdded() {
        FirstAdministrator again = new FirstAdministrator(people, RunMode.REAL, "chief", "Another-one-2026", "");

        again.afterSingletonsInstantiated();

        assertThat(people.find("chief")).isEmpty();
        assertThat(people.haveAdministrator()).isTrue();
    }
}
