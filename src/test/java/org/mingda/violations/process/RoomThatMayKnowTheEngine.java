package org.mingda.violations.process;

import org.camunda.bpm.engine.TaskService;

class RoomThatMayKnowTheEngine {

    TaskService tasks;
}
