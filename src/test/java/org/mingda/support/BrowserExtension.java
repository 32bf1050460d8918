package org.mingda.support;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.logging.LogType;

/** Opens a browser for the test that asks for one, takes a picture when the test fails, and closes it. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return BrowserOnThisMachine.find().decide(System.getenv("CI"), System.err);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return store(test)
                .getOrComputeIfAbsent(Opened.class, ignored -> new Opened(Browser.open()), Opened.class).browser;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        Opened opened = store(test).get(Opened.class, Opened.class);
        if (opened != null && test.getExecutionException().isPresent()) {
            opened.browser.screenshot("failed-" + test.getRequiredTestMethod().getName());
            opened.browser.driver().manage().logs().get(LogType.BROWSER).forEach(System.err::println);
        }
    }

    private static Store store(ExtensionContext test) {
        return test.getStore(NAMESPACE);
    }

    private record Opened(Browser browser) implements CloseableResource {

        @Override
        public void close() {
            browser.close();
        }
    }
}
