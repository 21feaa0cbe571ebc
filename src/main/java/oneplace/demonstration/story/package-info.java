/**
 * Seven stories told as FHIR: every event of every organisation becomes one resource of the type that says what it is,
 * and beside them stands what a record page shows: problems, medicines, allergies, alerts, appointments, own words.
 */
@NullMarked
package oneplace.demonstration.story;

import org.jspecify.annotations.NullMarked;
