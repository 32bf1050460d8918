package org.mingda.process;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.TenantCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * Everybody sees the processes of his own agency only, administrators too; the engine by itself shows those all.
 *
 * <p>Whoever is in two agencies by mistake is in none.
 */
class OwnTenantOnly extends TenantManager {

    @Override
    public boolean isTenantCheckEnabled() {
        return Context.getProcessEngineConfiguration().isTenantCheckEnabled()
                && Context.getCommandContext().isTenantCheckEnabled() && getCurrentAuthentication() != null;
    }

    @Override
    public void configureTenantCheck(TenantCheck check) {
        check.setTenantCheckEnabled(isTenantCheckEnabled());
        check.setAuthTenantIds(isTenantCheckEnabled() ? own() : null);
    }

    @Override
    public boolean isAuthenticatedTenant(String tenant) {
        return tenant == null || !isTenantCheckEnabled() || own().contains(tenant);
    }

    private List<String> own() {
        Authentication person = getCurrentAuthentication();
        List<String> tenants = person.getTenantIds();
        return tenants == null || tenants.size() != 1 ? List.of() : tenants;
    }
}
