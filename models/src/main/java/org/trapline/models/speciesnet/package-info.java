/**
 * SpeciesNet's own way to one answer a picture: its labels and taxonomy, the geofence, the crop
 * that its classifier sees, the rules that weigh detector against classifier, and the files that it
 * reads and writes. No network runs here.
 */
@NullMarked
package org.trapline.models.speciesnet;

import org.jspecify.annotations.NullMarked;
