package org.mingda.web;

import static org.mingda.support.Applications.anApplication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.mingda.intake.SubmitRequest;
import org.mingda.process.SampleSteps;
import org.mingda.process.Workbench;
import org.mingda.support.Applications;
import org.mingda.support.MingdaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What tests of the officers' pages share: officers who ask, with the security that the product has. */
@MingdaTest
abstract class DeskTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Workbench workbench;

    @Autowired
    SampleSteps steps;

    @Autowired
    SubmitRequest submitRequest;

    private MockMvc pages;

    @BeforeEach
    void pages(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    CaseInHand aCase() {
        return aCase(anApplication());
    }

    CaseInHand aCase(Applications application) {
        return new CaseInHand(engine, workbench, steps, application.submitTo(submitRequest).number());
    }

    MvcResult ask(String officer, String path) throws Exception {
        return as(officer, get(path));
    }

    MvcResult send(String officer, String path, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return as(officer, request);
    }

    MvcResult upload(String officer, String path, MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return as(officer, request.with(csrf()));
    }

    MvcResult as(String officer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.with(user(officer))).andReturn();
    }

    MvcResult asNobody(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request).andReturn();
    }

    static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    static String desk(CaseInHand request) {
        return "/desk/requests/" + request.number();
    }
}
