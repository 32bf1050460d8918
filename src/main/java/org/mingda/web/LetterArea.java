package org.mingda.web;

/** Marks the controllers behind a letter's page, so that what officers may not see answers in the desk's own way. */
interface LetterArea {}
