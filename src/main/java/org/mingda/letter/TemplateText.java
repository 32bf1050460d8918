package org.mingda.letter;

import java.util.Locale;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Fills templates with values; in HTML every value is escaped. */
@Component
class TemplateText {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** A template is parsed once; it is known by its whole text, so that one that was changed is another. */
    TemplateText() {
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setCacheable(true);
        engine.setTemplateResolver(texts);
    }

    String html(String template, Map<String, Object> values) {
        return fill(template, TemplateMode.HTML, values);
    }

    String plain(String template, Map<String, Object> values) {
        return fill(template, TemplateMode.TEXT, values);
    }

    private String fill(String template, TemplateMode mode, Map<String, Object> values) {
        try {
            return engine.process(new TemplateSpec(template, mode), new Context(Locale.CHINA, values));
        } catch (TemplateEngineException wrong) {
            throw new LetterDefect("文书模板有误" + line(wrong) + "："
                    + NestedExceptionUtils.getMostSpecificCause(wrong).getMessage(), wrong);
        }
    }

    private static String line(TemplateEngineException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException told && told.hasLineAndCol()) {
                return "（该部分的第 " + told.getLine() + " 行）";
            }
        }
        return "";
    }
}
