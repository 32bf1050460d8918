package org.mingda.lint;

import java.util.List;

/** All rules for one model. */
public final class ModelRules {

    public static final List<Rule> ALL = List.of(
            NameRules.FILE, NameRules.IDS, NameRules.GENERATED_IDS, NameRules.MESSAGES, NameRules.LABELS, NameRules.DRAWN,
            EngineRules.RUNNABLE, EngineRules.TIME_TO_LIVE, EngineRules.SCRIPTS, EngineRules.TIMERS, EngineRules.OUTSIDE,
            TaskRules.GROUP, TaskRules.DUE, TaskRules.LISTENER, TaskRules.DELEGATE, TaskRules.BEANS,
            QuestionRules.PLAIN, QuestionRules.ANSWERED, QuestionRules.ARGUMENTS, QuestionRules.OUTCOMES,
            FormRules.NAMED, FormRules.EXISTS, FormRules.MISSING, FormRules.UNDECLARED, FormRules.TYPES, FormRules.OPTIONS,
            FlowRules.DECIDED, FlowRules.CALLED, FlowRules.VARIABLES, FlowRules.ENDS,
            ProofRules.ENDS, ProofRules.NOTHING_LEFT, ProofRules.NOTHING_DEAD, ProofRules.ONCE, ProofRules.WATCHED);

    private ModelRules() {}
}
