package org.mingda.violations.gossip;

class RoomNobodyPlanned {}
