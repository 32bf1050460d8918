package org.mingda.config;

/** Why the product does not start, in words for the person at the console: Chinese first, then English. */
class StartProblem extends RuntimeException {

    private final String todo;

    /** What is wrong and what to do about it, each in both languages. */
    StartProblem(String chinese, String english, String todoChinese, String todoEnglish) {
        super(chinese + "\n" + english);
        todo = todoChinese + "\n" + todoEnglish;
    }

    StartProblem because(Throwable cause) {
        initCause(cause);
        return this;
    }

    String todo() {
        return todo;
    }
}
