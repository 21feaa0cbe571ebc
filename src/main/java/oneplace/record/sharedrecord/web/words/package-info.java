/**
 * An entry in plain English: what it is, who wrote it, and its details, for any FHIR R4 resource. Pure; knows nothing of
 * pages, stores or viewers. Words that a page prints stand in {@code kinds.csv} and {@code codes.properties} beside this
 * package's classes.
 */
@NullMarked
package oneplace.record.sharedrecord.web.words;

import org.jspecify.annotations.NullMarked;
