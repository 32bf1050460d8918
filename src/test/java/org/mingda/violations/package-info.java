/** A small house in bad order: what {@code ArchitectureTest} must notice. Nothing here runs. */
package org.mingda.violations;
