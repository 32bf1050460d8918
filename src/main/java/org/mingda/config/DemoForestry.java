package org.mingda.config;

import java.util.List;
import java.util.Set;
import org.mingda.account.Agencies;
import org.mingda.account.Agency;
import org.mingda.account.AgencyChannel;
import org.mingda.account.LetterStyle;
import org.mingda.account.People;
import org.mingda.account.Person;
import org.mingda.account.RedRule;
import org.mingda.account.Role;
import org.mingda.account.Unit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second invented agency: a small one, whose people see nothing of the first and the reverse. Made once. */
@Conditional(OnDemo.class)
@Order(11)
@Component
class DemoForestry implements ApplicationRunner, StartupNotice {

    static final String AGENCY = "yunxi-forestry";
    static final String REGISTRAR = "yx-registrar";
    static final String HANDLER = "yx-handler";
    static final String UNIT = "yx-resources";

    private static final List<Unit> UNITS = List.of(
            new Unit("yx-office", AGENCY, "办公室", true),
            new Unit(UNIT, AGENCY, "森林资源管理股", false),
            new Unit("yx-protection", AGENCY, "自然保护股", false));

    private static final List<Person> PEOPLE = List.of(
            person(REGISTRAR, "云登记", null, Role.REGISTRAR),
            person(HANDLER, "溪承办", UNIT, Role.HANDLER),
            person("yx-reviewer", "林审查", null, Role.REVIEWER),
            person("yx-head", "叶局长", null, Role.DEPARTMENT_HEAD));

    private static final String OFFICE = "云溪县青林路8号县林业局2楼办公室";
    private static final String HOURS = "工作日 8:30—12:00，14:30—17:30";

    private static final List<AgencyChannel> CHANNELS = List.of(
            new AgencyChannel(AGENCY, "counter", OFFICE, HOURS, "", true),
            new AgencyChannel(AGENCY, "oral", OFFICE, HOURS, "书写有困难的，由工作人员代为填写，经您核对确认。", true),
            new AgencyChannel(AGENCY, "registered-post", OFFICE + "收（邮编 000000）", "", "请在信封上注明“政府信息公开申请”。", true),
            new AgencyChannel(AGENCY, "fax", "", "", "本局没有传真机，请改用其他方式。", false));

    private static final List<String> GUIDE = List.of(
            "本局主动公开林地审核、林木采伐许可、自然保护地和森林防火等信息。",
            "没有主动公开的信息，可以向本局提出申请，请写明地块、项目或者文件名称和年份。",
            "林权登记资料，请到县不动产登记中心查询。");

    /** Other than the usual one: the general form of documents, and a head who signs with his stamp. */
    private static final LetterStyle STYLE = new LetterStyle("云溪县林业局文件", RedRule.SINGLE, "局长",
            DemoSeals.signature(AGENCY), null);

    private final Agencies agencies;
    private final People people;
    private final House house;
    private final String password;

    DemoForestry(Agencies agencies, People people, House house, @Value("${mingda.demo.password}") String password) {
        this.agencies = agencies;
        this.people = people;
        this.house = house;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (agencies.find(AGENCY).isEmpty()) {
            people.settle();
            house.save(agency(), UNITS);
            house.open(AGENCY, CHANNELS);
            house.guide(AGENCY, GUIDE);
            house.seal(AGENCY, DemoSeals.of(AGENCY));
            house.style(AGENCY, STYLE);
            PEOPLE.forEach(person -> people.create(person, password));
        }
    }

    private static Agency agency() {
        return new Agency(AGENCY, "YX", "云溪县林业局（演示）", "云林", "LOCAL_DEPARTMENT", "云溪县人民政府", "青石市林业局",
                "", "云溪县人民法院", OFFICE, "000-00000008", HOURS);
    }

    private static Person person(String login, String name, String unit, Role role) {
        return new Person(login, name, login + "@yunxi.example", Set.of(role), unit, AGENCY);
    }

    @Override
    public List<String> lines() {
        return List.of("  " + String.join("  ", PEOPLE.stream().map(Person::login).toList()) + "  云溪县林业局");
    }
}
