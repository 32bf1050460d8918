package org.mingda.violations.web;

import org.camunda.bpm.engine.TaskService;

class PageThatKnowsTheEngine {

    TaskService tasks;
}
