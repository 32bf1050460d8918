package org.mingda.process;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Puts the ready-made task lists into Tasklist at each start; a list that somebody changed is put right again. */
@Component
class TaskFilters implements ApplicationRunner {

    private final ReadyFilters ready;
    private final FilterService filters;
    private final AuthorizationService authorizations;

    TaskFilters(ReadyFilters ready, FilterService filters, AuthorizationService authorizations) {
        this.ready = ready;
        this.filters = filters;
        this.authorizations = authorizations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ready.all().forEach(this::provide);
    }

    private void provide(TaskFilter wanted) {
        Filter filter = find(wanted.name());
        if (filter.getId() == null || !shows(filter, wanted)) {
            filter.setQuery(wanted.query()).setProperties(wanted.properties());
            filters.saveFilter(filter);
        }
        letRead(filter.getId(), wanted);
    }

    private boolean shows(Filter filter, TaskFilter wanted) {
        return wanted.properties().equals(filter.getProperties())
                && json(filter).equals(json(filters.newTaskFilter(wanted.name()).setQuery(wanted.query())));
    }

    private static String json(Filter filter) {
        return ((FilterEntity) filter).getQueryInternal();
    }

    /** Only lists that belong to nobody are the system's; an officer's own list may have the same name. */
    private Filter find(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(each -> each.getOwner() == null)
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
    }

    private void letRead(String filter, TaskFilter wanted) {
        if (authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).count() > 0) {
            return;
        }
        if (wanted.readers().isEmpty()) {
            save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), filter);
        }
        wanted.readers().forEach(group -> letGroupRead(group, filter));
    }

    private void letGroupRead(String group, String filter) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        save(authorization, filter);
    }

    private void save(Authorization authorization, String filter) {
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
