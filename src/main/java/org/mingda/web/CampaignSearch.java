package org.mingda.web;

import java.util.Arrays;
import org.mingda.request.CampaignFilter;
import org.mingda.request.Stage;

/** Which members of a group an officer asked for, as it stands in the address. */
record CampaignSearch(String q, String stage, String differing, String page) {

    CampaignSearch {
        q = q == null ? "" : q.replace("\u0000", "").strip();
    }

    CampaignFilter filter() {
        return new CampaignFilter(stageOrNull(), differing != null, q, pageNumber());
    }

    public Stage stageOrNull() {
        return Arrays.stream(Stage.values()).filter(value -> DeskSearch.inAddress(value).equals(stage)).findFirst()
                .orElse(null);
    }

    public int pageNumber() {
        return page != null && page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
