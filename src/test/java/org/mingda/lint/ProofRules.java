package org.mingda.lint;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What is proved of a model by going through every state that it can come into. */
public final class ProofRules {

    static final Rule ENDS = new Rule("every path can end", prove(proof -> Stream.concat(
            proof.space().endless().stream().map(state -> "no end can be reached any more from " + proof.where(state)),
            proof.net().nodes().stream().filter(proof::leadsNowhere).map(node -> node + " leads nowhere"))));

    static final Rule NOTHING_LEFT = new Rule("nothing is left running after the end", prove(proof -> Stream.concat(
            proof.space().resting().stream().filter(state -> state.tokens().findAny().isPresent())
                    .map(state -> "what nobody can go on with is left behind: " + proof.where(state)),
            proof.space().states().stream().filter(state -> state.has(State.CLOSED) && proof.onlyWaits(state))
                    .flatMap(proof::waiting).map(node -> node + " still waits when the request is closed"))));

    static final Rule NOTHING_DEAD = new Rule("everything can be reached", prove(proof -> Stream
            .concat(proof.net().nodes().stream(), proof.net().flows().stream())
            .filter(element -> !proof.trace().passed().contains(element)).map(element -> element + " is never reached")));

    static final Rule ONCE = new Rule("nothing happens twice at once", prove(proof -> proof.trace().twice().stream()
            .map(element -> element + " is begun again while it is under way")));

    static final Rule WATCHED = new Rule("no reply's due date passes without a warning and an escalation",
            (model, house) -> holdsTheClock(model, house) ? watched(Proof.of(model)) : Stream.of());

    /** All of them. */
    public static final List<Rule> ALL = List.of(ENDS, NOTHING_LEFT, NOTHING_DEAD, ONCE, WATCHED);

    private ProofRules() {}

    private static Rule.Check prove(Function<Proof, Stream<String>> findings) {
        return (model, house) -> distinct(findings.apply(Proof.of(model))).stream();
    }

    private static Collection<String> distinct(Stream<String> findings) {
        return findings.collect(Collectors.toCollection(TreeSet::new));
    }

    /** A process that Java starts and whose tasks are due with the reply. */
    private static boolean holdsTheClock(Model model, House house) {
        return house.constants().contains(model.process().getId()) && model.all(UserTask.class)
                .anyMatch(task -> String.valueOf(task.getCamundaDueDate()).startsWith("${deadlines.replyDue("));
    }

    /** Many states differ only in what runs beside. */
    private record Waiting(String node, boolean listening) {}

    private static Stream<String> watched(Proof proof) {
        return distinct(proof.space().states().stream().flatMap(state -> proof.waiting(state)
                .map(node -> new Waiting(node, !state.has(State.mark(State.STOPPED, proof.net().process()))))).distinct()
                .flatMap(waiting -> Stream.of(Watch.values())
                        .filter(watch -> !waiting.listening() || !watch.isKept(proof.net()))
                        .map(watch -> "while " + waiting.node() + " waits, " + watch.missing()))).stream();
    }
}
