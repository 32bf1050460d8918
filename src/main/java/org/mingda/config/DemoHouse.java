package org.mingda.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.LetterStyle;
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

    private static final String COUNTER = "青石市城南区明达路1号政务服务中心3楼";
    private static final String HOURS = "工作日 9:00—12:00，13:30—17:00";

    private static final List<AgencyChannel> CHANNELS = List.of(
            new AgencyChannel(AGENCY, "counter", COUNTER + "政府信息公开窗口", HOURS, "请携带身份证件。", true),
            new AgencyChannel(AGENCY, "oral", COUNTER + "政府信息公开窗口", HOURS,
                    "书写有困难的，可以口头提出，由工作人员代为填写，经您核对确认。", true),
            new AgencyChannel(AGENCY, "registered-post", COUNTER + "（邮编 000000），青石市自然资源和规划局政府信息公开办公室收", "",
                    "请在信封上注明“政府信息公开申请”。", true),
            new AgencyChannel(AGENCY, "email", "disclosure@qingshi.example", "", "收到后会与您确认，确认之日为收到之日。", true),
            new AgencyChannel(AGENCY, "fax", "000-00000001", HOURS, "发送后请来电确认。", true));

    private static final List<String> GUIDE = List.of(
            "本局主动公开土地征收、国土空间规划、建设项目规划许可、不动产登记政策和行政处罚等信息，可以先在政府网站查找。",
            "没有主动公开的信息，可以向本局提出申请。申请时请写明要什么：名称、文号或者便于查找的其他特征，例如地块、项目、年份。",
            "本局自收到申请之日起20个工作日内答复；情况复杂的，经批准可以延长一次，最多20个工作日，并书面告知您。",
            "不动产登记资料的查询，请到不动产登记中心办理；咨询、投诉、举报，请拨打000-12345。");

    private final Agencies agencies;
    private final People people;
    private final House house;
    private final String password;

    DemoHouse(Agencies agencies, People people, House house, @Value("${mingda.demo.password}") String password) {
        this.agencies = agencies;
        this.people = people;
        this.house = house;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (agencies.find(AGENCY).isEmpty()) {
            house.save(agency(), UNITS);
            house.open(AGENCY, CHANNELS);
            house.guide(AGENCY, GUIDE);
            house.seal(AGENCY, DemoSeals.of(AGENCY));
            house.style(AGENCY, LetterStyle.USUAL);
            PEOPLE.forEach(person -> people.create(person, password));
        }
    }

    private static Agency agency() {
        return new Agency(AGENCY, "QS", "青石市自然资源和规划局", "青自然资", "LOCAL_DEPARTMENT", "青石市人民政府",
                "青石省自然资源厅", "青石市行政复议网上申请平台（https://fuyi.qingshi.example）", "青石市城南区人民法院",
                COUNTER, "000-00000000", HOURS);
    }

    private static Person person(String login, String name, String unit, Role role) {
        return new Person(login, name, login + "@qingshi.example", Set.of(role), unit, AGENCY);
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
