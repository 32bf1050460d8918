package org.mingda.process;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/** What we add to the engine's API; Jersey finds it by itself for {@code /engine-rest} and for the web applications. */
public class EngineApiAdditions implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new RefusalAnswer());
        context.register(new CockpitOversight());
    }
}
