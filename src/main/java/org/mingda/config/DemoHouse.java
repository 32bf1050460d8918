package org.mingda.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented agency of the demonstration, with its units and its people. Made once. */
@Conditional(OnDemo.class)
@Order(10)
@Component
class DemoHouse implements ApplicationRunner, StartupNotice {

    static final String AGENCY = "qingshi-land";

    private static final List<Unit> UNITS = List.of(
            new Unit("disclosure", AGENCY, "政府信息公开办公室", true),
            new Unit("expropriation", AGENCY, "征地补偿科", false),
            new Unit("planning", AGENCY, "规划许可科", false),
            new Unit("enforcement", AGENCY, "执法监督科", false));

    private static final List<Person> PEOPLE = List.of(
            person("registrar", "邓登记", null, Role.REGISTRAR),
            person("handler", "程承办", "expropriation", Role.HANDLER),
            person("handler2", "成协办", "planning", Role.HANDLER),
            person("handler3", "盛执法", "enforcement", Role.HANDLER),
            person("unit-reviewer", "石初审", "expropriation", Role.UNIT_REVIEWER),
            person("handler4", "陈代办", "expropriation", Role.HANDLER),
            person("reviewer", "沈审查", null, Role.REVIEWER),
            person("adviser", "法顾问", null, Role.LEGAL_ADVISER),
            person("head", "傅局长", null, Role.DEPARTMENT_HEAD),
            person("coordinator", "谢协调", null, Role.COORDINATOR),
            person("supervisor", "杜督办", null, Role.SUPERVISOR),
            person("mail-room", "温收发", null, Role.MAIL_ROOM));

    private final Agencies agencies;
    private final People people;
    private final String password;

    DemoHouse(Agencies agencies, People people, @Value("${mingda.demo.password}") String password) {
        this.agencies = agencies;
        this.people = people;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (agencies.find(AGENCY).isEmpty()) {
            agencies.save(agency());
            UNITS.forEach(this::add);
            PEOPLE.forEach(person -> people.create(person, password));
        }
    }

    private void add(Unit unit) {
        agencies.save(unit);
        people.createUnitGroup(unit.id(), unit.name());
    }

    private static Agency agency() {
        return new Agency(AGENCY, "QS", "青石市自然资源和规划局", "青自然资", "LOCAL_DEPARTMENT", "青石市人民政府",
                "青石省自然资源厅", "青石市行政复议网上申请平台（https://fuyi.qingshi.example）", "青石市城南区人民法院",
                "青石市城南区明达路1号政务服务中心3楼", "000-00000000", "工作日 9:00—12:00，13:30—17:00");
    }

    private static Person person(String login, String name, String unit, Role role) {
        return new Person(login, name, login + "@qingshi.example", Set.of(role), unit);
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("演示账号 Demo logins（密码 password: " + password + "）");
        PEOPLE.forEach(person -> lines.add("  %-13s %s %s".formatted(person.login(), person.name(),
                person.roles().iterator().next().label())));
        lines.add("  admin         " + Role.ADMINISTRATOR.label());
        return lines;
    }
}
