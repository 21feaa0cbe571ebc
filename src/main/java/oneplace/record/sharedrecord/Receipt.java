package oneplace.record.sharedrecord;

import oneplace.trust.access.Viewer;

/**
 * What arrived, before anything was made of it: kept exactly, as the origin of every entry written from it.
 *
 * @param from who sent it
 * @param mediaType as the sender named it: "application/fhir+json"
 * @param text the bytes as they came
 */
public record Receipt(Viewer from, String mediaType, byte[] text) {}
