package org.mingda.process;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.mingda.account.Role;

/**
 * Administrators look on in Cockpit as supervisors do, at what belongs to their own agency.
 *
 * <p>Cockpit's own queries show the processes of every tenant to whoever is in the engine's group of administrators.
 */
class CockpitOversight implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getBaseUri().getPath().contains("/api/cockpit")) {
            lookOn(EngineUtil.lookupProcessEngine(null).getIdentityService());
        }
    }

    private static void lookOn(IdentityService identity) {
        Authentication who = identity.getCurrentAuthentication();
        if (who != null && who.getGroupIds() != null && who.getGroupIds().contains(Role.ADMINISTRATOR.id())) {
            identity.setAuthentication(who.getUserId(), asSupervisor(who.getGroupIds()), who.getTenantIds());
        }
    }

    private static List<String> asSupervisor(List<String> groups) {
        return Stream.concat(Stream.of(Role.SUPERVISOR.id()),
                groups.stream().filter(group -> !group.equals(Role.ADMINISTRATOR.id()))).toList();
    }
}
