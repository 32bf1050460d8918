package org.mingda.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;

/** One claims a task for oneself; the engine by itself lets a candidate claim it in anybody's name. */
class OwnNameOnly extends CommandInterceptor {

    private final IdentityService identity;

    OwnNameOnly(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication who = identity.getCurrentAuthentication();
        if (command instanceof ClaimTaskCmd && who != null && Context.getCommandContext() == null) {
            requireOwnName(who.getUserId(), new DirectFieldAccessor(command).getPropertyValue("userId"));
        }
        return next.execute(command);
    }

    private static void requireOwnName(String me, Object claimant) {
        if (claimant != null && !me.equals(claimant)) {
            throw new AuthorizationException("只能以本人名义认领任务。");
        }
    }
}
