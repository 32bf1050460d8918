package org.mingda.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.mingda.request.Request;
import org.mingda.request.Requests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A request's processes belong to its agency, which is a tenant of the engine; the models belong to all. */
@Component
class AgencyTenants extends AbstractProcessEnginePlugin implements TenantIdProvider {

    private final ObjectProvider<Requests> requests;

    AgencyTenants(ObjectProvider<Requests> requests) {
        this.requests = requests;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTenantIdProvider(this);
        engine.setCustomSessionFactories(OwnThings.sessions());
    }

    /** Called processes take the tenant of their caller; the engine asks for the first one only. */
    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        Object number = start.getVariables().get(Names.REQUEST_NUMBER);
        return number == null ? null
                : requests.getObject().find(number.toString()).map(Request::agency).orElse(null);
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return decision.getExecution() == null ? null : ((ExecutionEntity) decision.getExecution()).getTenantId();
    }
}
