package org.mingda.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.mingda.account.Role;
import org.springframework.stereotype.Component;

/**
 * The groups of the roles and the little each role may do in the engine; the same run twice changes nothing.
 *
 * <p>Only supervisors and administrators see all tasks: a task opens itself to its candidates when it is created, and
 * a ready-made task list to those it is made for.
 */
@Component
class EngineAuthorizations {

    private static final Set<Role> ALL_ROLES = Set.of(Role.values());

    private final AuthorizationService authorizations;
    private final EnginePeople people;
    private final Unwatched unwatched;

    EngineAuthorizations(AuthorizationService authorizations, EnginePeople people, Unwatched unwatched) {
        this.authorizations = authorizations;
        this.people = people;
        this.unwatched = unwatched;
    }

    @PostConstruct
    void grantAtStart() {
        unwatched.run(this::grantAll);
    }

    private void grantAll() {
        ALL_ROLES.forEach(role -> people.createGroup(role.id(), role.label(), "role"));
        Stream.of(Role.ofOfficers()).filter(role -> role != Role.ADMINISTRATOR).forEach(this::grantOfficer);
        grantSupervisor();
        Arrays.stream(Resources.values())
                .forEach(resource -> grant(Role.ADMINISTRATOR, resource, ANY, Permissions.ALL));
    }

    private void grantOfficer(Role role) {
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        if (role != Role.SUPERVISOR) {
            grant(role, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        }
    }

    /** Sees where every request stands, and changes nothing. */
    private void grantSupervisor() {
        grant(Role.SUPERVISOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Role.SUPERVISOR, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(Role.SUPERVISOR, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization known = authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(role.id()).resourceType(resource).resourceId(id).singleResult();
        Authorization grant = known == null ? newGrant(role, resource, id) : known;
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private Authorization newGrant(Role role, Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(role.id());
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }
}
