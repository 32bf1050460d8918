package org.mingda.lint;

/**
 * What can happen in a state.
 *
 * @param ordinary the work goes on by itself; false when something happened to it from outside, such as a withdrawal
 */
record Step(State to, boolean ordinary) {

    static Step ordinary(State to) {
        return new Step(to, true);
    }

    static Step fromOutside(State to) {
        return new Step(to, false);
    }
}
