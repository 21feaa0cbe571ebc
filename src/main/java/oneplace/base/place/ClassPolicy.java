package oneplace.base.place;

import oneplace.base.kernel.InformationClass;

/**
 * What the place has set for one class of information.
 *
 * @param restricted true when a viewer needs clearance as well as a relationship
 * @param sharing who sees it while the person has made no choice
 * @param holds what entries it covers, in words
 */
public record ClassPolicy(InformationClass of, boolean restricted, DefaultSharing sharing, String holds) {}
