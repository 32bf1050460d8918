package org.mingda.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * Whoever names a task, an execution or a job of another agency reads the same as for one that does not exist.
 *
 * <p>The engine by itself says that it belongs to another tenant.
 */
final class OwnThings {

    private OwnThings() {}

    /** What takes the place of the engine's own. */
    static List<SessionFactory> sessions() {
        return List.of(new Replaced(TenantManager.class, OwnTenantOnly::new),
                new Replaced(TaskManager.class, Tasks::new),
                new Replaced(ExecutionManager.class, Executions::new), new Replaced(JobManager.class, Jobs::new));
    }

    private record Replaced(Class<?> getSessionType, Supplier<Session> maker) implements SessionFactory {

        @Override
        public Session openSession() {
            return maker.get();
        }
    }

    private static class Tasks extends TaskManager {

        @Override
        public TaskEntity findTaskById(String id) {
            TaskEntity task = super.findTaskById(id);
            return task != null && getTenantManager().isAuthenticatedTenant(task.getTenantId()) ? task : null;
        }
    }

    private static class Executions extends ExecutionManager {

        @Override
        public ExecutionEntity findExecutionById(String id) {
            ExecutionEntity execution = super.findExecutionById(id);
            return execution != null && isOwn(execution) ? execution : null;
        }

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String id) {
            List<ExecutionEntity> found = super.findExecutionsByProcessInstanceId(id);
            return found.stream().allMatch(this::isOwn) ? found : new ArrayList<>();
        }

        private boolean isOwn(ExecutionEntity execution) {
            return getTenantManager().isAuthenticatedTenant(execution.getTenantId());
        }
    }

    private static class Jobs extends JobManager {

        @Override
        public JobEntity findJobById(String id) {
            JobEntity job = super.findJobById(id);
            return job != null && getTenantManager().isAuthenticatedTenant(job.getTenantId()) ? job : null;
        }
    }
}
