package org.mingda.request;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingda.account.Agencies;
import org.mingda.account.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request to the unit that will handle it (分办). */
@Component
public class AssignToUnit {

    private final Agencies agencies;
    private final Requests requests;
    private final Ledger ledger;

    AssignToUnit(Agencies agencies, Requests requests, Ledger ledger) {
        this.agencies = agencies;
        this.requests = requests;
        this.ledger = ledger;
    }

    @Transactional
    public void assign(String number, String unit, String note, String actor) {
        Request request = requests.lockOpen(number);
        Unit found = agencies.unit(unit).filter(u -> u.agency().equals(request.agency()))
                .orElseThrow(() -> new UseCaseRefused("本机关没有承办机构“" + unit + "”，请从列表中选择。"));
        requests.setUnit(number, found.id());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("unit", found.id());
        data.put("unitName", found.name());
        data.put("note", note);
        ledger.append(number, EventType.UNIT_ASSIGNED, actor, data);
    }
}
