package oneplace.record.sharedrecord;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Viewer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record for those who are told of changes. What they may be told is decided here at the moment of telling, as a
 * search of theirs would be; the look is in the audit log before anything leaves.
 */
public interface Announcements {

    /**
     * What matches now and the viewer may see, at most a page. Nobody has looked yet: {@link #announce} what is told.
     *
     * @param query names the resources with {@code _id}
     */
    List<Entry> standing(Viewer viewer, SearchQuery query);

    /** One version, judged by what it held; empty when there is none for this viewer. */
    Optional<Entry> version(Viewer viewer, ResourceId id, int version);

    /** The version that says a resource is deleted, when that is the last one; for those who might see the resource. */
    Optional<Entry> deletion(Viewer viewer, ResourceId id);

    /** Keeps the look of whoever is told of these, before they are. */
    void announce(Viewer viewer, List<Entry> told);

    /**
     * Changes a resource as the house, such as the state of something the house carries out.
     *
     * @return whether it stood there and could be changed
     */
    boolean amend(ResourceId id, UnaryOperator<ObjectNode> amendment);
}
