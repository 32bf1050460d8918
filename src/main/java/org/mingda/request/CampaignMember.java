package org.mingda.request;

import java.time.LocalDate;
import org.mingda.law.ClockState;

/**
 * One request of a group.
 *
 * @param differs whether it says something else than most do
 * @param repeats number of an earlier request of the same person in the group; null when there is none
 */
public record CampaignMember(String number, String applicant, String content, Stage stage, ClockState clockState,
        LocalDate dueOn, LocalDate receivedOn, String unitName, Delivery delivery, boolean differs, String repeats) {}
