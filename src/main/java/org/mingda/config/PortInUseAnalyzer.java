package org.mingda.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the web port that somebody else uses, and how to take another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "网页端口 %d 已被其他程序占用。\nAnother program already uses the web port %d.".formatted(port, port),
                """
                停止该程序，或换一个端口：--server.port=%1$d（或环境变量 SERVER_PORT=%1$d）。
                Stop that program, or take another port: --server.port=%1$d (or SERVER_PORT=%1$d)."""
                        .formatted(port + 1),
                cause);
    }
}
