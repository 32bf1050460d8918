package org.mingda.account;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do in the office; the id is the candidate group in the models. */
public enum Role {
    REGISTRAR("registrar", "登记岗"),
    HANDLER("handler", "承办岗"),
    UNIT_REVIEWER("unit-reviewer", "机构审查岗"),
    REVIEWER("reviewer", "保密审查岗"),
    LEGAL_ADVISER("legal-adviser", "法律顾问岗"),
    DEPARTMENT_HEAD("department-head", "负责人"),
    COORDINATOR("coordinator", "协调岗"),
    SUPERVISOR("supervisor", "督办"),
    MAIL_ROOM("mail-room", "收发岗"),
    ADMINISTRATOR("camunda-admin", "系统管理员");

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The role with this id; empty for any other group, such as that of a unit. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /** All who work with requests and tasks; the mail room sees its own book only. */
    public static Role[] ofOfficers() {
        return Arrays.stream(values()).filter(role -> role != MAIL_ROOM).toArray(Role[]::new);
    }

    /** The group's id, as the models name it. */
    public String id() {
        return id;
    }

    /** The role's Chinese name. */
    public String label() {
        return label;
    }
}
