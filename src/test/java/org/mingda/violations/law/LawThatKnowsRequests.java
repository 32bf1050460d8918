package org.mingda.violations.law;

import org.mingda.violations.request.RequestThatLooksAtTheWatch;

class LawThatKnowsRequests {

    RequestThatLooksAtTheWatch request;
}
