package oneplace.record.exchange.web;

import java.time.Instant;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.Written;
import org.springframework.http.HttpStatus;

/**
 * What a write came to.
 *
 * @param status 201 when something was made, 200 otherwise
 */
record Done(HttpStatus status, ResourceId id, int version, Instant updated, byte[] body) {

    static Done of(Written written) {
        HttpStatus status = written.effect() == Written.Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return new Done(status, written.id(), written.version(), written.updated(), written.body());
    }

    static Done of(HttpStatus status, Entry entry) {
        return new Done(status, entry.id(), entry.version(), entry.updated(), entry.body());
    }

    /** Where this version stands, without our own address: {@code Patient/1/_history/1}. */
    String location() {
        return id.reference() + "/_history/" + version;
    }
}
