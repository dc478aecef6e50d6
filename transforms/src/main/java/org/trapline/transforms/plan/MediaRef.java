package org.trapline.transforms.plan;

import java.io.Serializable;

/**
 * A planned file and where it lies today.
 *
 * @param file what the plan says
 * @param uri local path or specification of a Beam file system; empty if the file is gone
 */
public record MediaRef(PlannedFile file, String uri) implements Serializable {}
