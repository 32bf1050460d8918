package org.mingda.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on requests count as like each other; likeness is the share of character pairs that two texts have in
 * common, in per cent.
 *
 * @param repeated   from here on an earlier request of the same applicant is shown to the registrar
 * @param same       from here on two requests ask for the same thing
 * @param applicants so many different applicants for the same thing lead to a suggestion to publish it (Article 44)
 * @param group      so many requests for the same thing are shown as a group that can be worked as one
 */
@ConfigurationProperties("mingda.similar")
record SimilaritySettings(@DefaultValue("50") int repeated, @DefaultValue("60") int same,
        @DefaultValue("3") int applicants, @DefaultValue("10") int group) {
}
