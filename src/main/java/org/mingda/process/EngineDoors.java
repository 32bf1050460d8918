package org.mingda.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which addresses of the engine's API who may call at all; the engine's own rights are asked after that.
 *
 * <p>What is not named here is for administrators, and what is closed is for nobody.
 */
public final class EngineDoors {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern CLOSED = Pattern.compile(
            // makes an administrator without login (CVE-2026-77226); a second login beside ours; code from outside
            ".*/setup(/.*)?|.*/auth/user/[^/]+/login(/.*)?|.*/deployment/create/?|.*/deployment/[^/]+/redeploy/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFICER_READS = Pattern.compile(
            "/|/(engine|version|task|filter|process-definition|process-instance|execution|variable-instance|user|group"
                    + "|identity|authorization|case-definition|case-instance|case-execution|history/user-operation)(/.*)?");
    private static final Pattern OFFICER_WRITES = Pattern.compile(
            "/task(/count)?|/task/[^/]+/(claim|unclaim|complete|submit-form)"
                    + "|/filter/[^/]+/(list|count|singleResult)|/variable-instance(/count)?|/identity/password-policy");
    // statistics of the history count the processes of all agencies
    private static final Pattern SUPERVISOR_READS = Pattern.compile(
            "/(process-definition|process-instance|execution|incident|job|job-definition|event-subscription|batch"
                    + "|external-task|decision-definition|decision-requirements-definition"
                    + "|history(?!/[a-z-]+-definition/|/batch/))(/.*)?");
    private static final Pattern SUPERVISOR_ASKS = Pattern.compile(
            "/(process-instance|execution|incident|job|job-definition|external-task|history/[a-z-]+)(/count)?");

    private EngineDoors() {}

    /** For nobody, not even administrators. */
    public static RequestMatcher closed() {
        return request -> CLOSED.matcher(EngineAddress.path(request)).matches();
    }

    /** What working on tasks needs, in Tasklist or any other client. */
    public static RequestMatcher officers() {
        return request -> allows(request, OFFICER_READS, OFFICER_WRITES);
    }

    /** What looking on in Cockpit needs besides. */
    public static RequestMatcher supervisors() {
        return request -> allows(request, SUPERVISOR_READS, SUPERVISOR_ASKS);
    }

    private static boolean allows(HttpServletRequest request, Pattern reads, Pattern writes) {
        Pattern allowed = READING.contains(request.getMethod()) ? reads : writes;
        boolean known = READING.contains(request.getMethod()) || "POST".equals(request.getMethod());
        return known && EngineAddress.of(request).filter(path -> allowed.matcher(path).matches()).isPresent();
    }
}
