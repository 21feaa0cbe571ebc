package oneplace.record.exchange.web;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.exchange.terminology.Member;
import oneplace.record.exchange.terminology.Terminology;
import oneplace.record.exchange.terminology.Terminology.Checked;
import oneplace.trust.identity.Interaction;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Questions about value sets (FHIR R4, operations {@code $expand} and {@code $validate-code} of ValueSet). */
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
final class ValueSetController {

    private static final String ID = "/{id:[A-Za-z0-9.-]{1,64}}";

    private final Terminology terminology;
    private final KnownHere known;
    private final Callers callers;
    private final Clock clock;

    ValueSetController(Terminology terminology, KnownHere known, Callers callers, Clock clock) {
        this.terminology = terminology;
        this.known = known;
        this.callers = callers;
        this.clock = clock;
    }

    @RequestMapping({"/fhir/ValueSet/$expand", "/fhir/ValueSet" + ID + "/$expand"})
    ResponseEntity<byte[]> expand(@PathVariable Optional<String> id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "ValueSet");
        Given given = Given.all(request)
                .only(
                        "url",
                        "valueSet",
                        "valueSetVersion",
                        "filter",
                        "date",
                        "offset",
                        "count",
                        "includeDesignations",
                        "includeDefinition",
                        "activeOnly",
                        "excludeNested",
                        "excludeNotForUI",
                        "excludePostCoordinated",
                        "displayLanguage",
                        "context",
                        "contextDirection");
        ValueSet set = set(caller, id, given);
        String filter = given.value("filter").orElse("").strip().toLowerCase(Locale.ROOT);
        boolean activeOnly = given.yes("activeOnly");
        boolean forUse = given.yes("excludeNotForUI");
        List<Member> all = terminology.members(known.of(caller), set).stream()
                .filter(m -> filter.isEmpty() || fits(m, filter))
                .filter(m -> !(activeOnly && m.inactive()) && !(forUse && !m.selectable()))
                .toList();
        return Answers.ok(form, json(expanded(set, all, given)));
    }

    /** Every word of the filter begins a word of the display, or the filter begins the code. */
    private static boolean fits(Member member, String filter) {
        String display = " " + member.display().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return member.code().toLowerCase(Locale.ROOT).startsWith(filter)
                || List.of(filter.split("[^\\p{L}\\p{N}]+")).stream().allMatch(word -> display.contains(" " + word));
    }

    private ValueSet expanded(ValueSet set, List<Member> all, Given given) {
        ValueSet answer = new ValueSet();
        answer.setUrl(set.getUrl());
        answer.setVersion(set.getVersion());
        answer.setName(set.getName());
        answer.setTitle(set.getTitle());
        answer.setStatus(set.hasStatus() ? set.getStatus() : PublicationStatus.UNKNOWN);
        if (given.yes("includeDefinition")) {
            answer.setCompose(set.getCompose());
        }
        int offset = given.number("offset").orElse(0);
        ValueSetExpansionComponent expansion = answer.getExpansion();
        expansion.setIdentifier("urn:uuid:" + UUID.randomUUID());
        expansion.setTimestamp(Date.from(clock.instant()));
        expansion.setTotal(all.size());
        expansion.setOffset(offset);
        given.value("filter")
                .ifPresent(f -> expansion.addParameter().setName("filter").setValue(new StringType(f)));
        given.number("count")
                .ifPresent(c -> expansion.addParameter().setName("count").setValue(new IntegerType(c)));
        if (given.yes("activeOnly")) {
            expansion.addParameter().setName("activeOnly").setValue(new BooleanType(true));
        }
        boolean designations = given.yes("includeDesignations");
        all.stream()
                .skip(offset)
                .limit(given.number("count").orElse(Integer.MAX_VALUE))
                .forEach(member -> add(expansion.addContains(), member, designations));
        return answer;
    }

    private static void add(ValueSetExpansionContainsComponent one, Member member, boolean designations) {
        one.setSystem(member.system()).setCode(member.code());
        if (!member.version().isEmpty()) {
            one.setVersion(member.version());
        }
        if (!member.display().isEmpty()) {
            one.setDisplay(member.display());
        }
        if (member.inactive()) {
            one.setInactive(true);
        }
        if (!member.selectable()) {
            one.setAbstract(true);
        }
        if (designations) {
            member.designations()
                    .forEach(d -> one.addDesignation()
                            .setLanguage(d.getLanguage())
                            .setUse(d.hasUse() ? d.getUse() : null)
                            .setValue(d.getValue()));
        }
    }

    @RequestMapping({"/fhir/ValueSet/$validate-code", "/fhir/ValueSet" + ID + "/$validate-code"})
    ResponseEntity<byte[]> validate(@PathVariable Optional<String> id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "ValueSet");
        Given given = Given.all(request)
                .only(
                        "url",
                        "context",
                        "valueSet",
                        "valueSetVersion",
                        "code",
                        "system",
                        "systemVersion",
                        "display",
                        "coding",
                        "codeableConcept",
                        "date",
                        "abstract",
                        "displayLanguage",
                        "inferSystem");
        ValueSet set = set(caller, id, given);
        Terminology.Asking asking = terminology.inSet(known.of(caller), set);
        Checked best = Coding.best(given, coding -> asking.about(coding.system(), coding.code(), coding.display()));
        return Answers.ok(form, told(best));
    }

    static byte[] told(Checked checked) {
        return new Told()
                .truth("result", checked.right())
                .string("message", checked.message())
                .string("display", checked.display())
                .json();
    }

    private ValueSet set(Caller caller, Optional<String> id, Given given) {
        if (id.isPresent()) {
            return known.stored(caller, "ValueSet", id.get(), ValueSet.class);
        }
        var sent = given.resource("valueSet").or(given::alone);
        if (sent.isPresent()) {
            return KnownHere.sent(sent.get(), ValueSet.class);
        }
        String url = given.value("url")
                .orElseThrow(() -> Refusal.badRequest("required", "There is no value set: give url, or an id."));
        String version = given.value("valueSetVersion").orElse("");
        return known.of(caller)
                .set(version.isEmpty() ? url : url + "|" + version)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND,
                        "not-found",
                        "The value set is not known here. Known are those of R4, of this place's packages and of its"
                                + " record."));
    }

    private static byte[] json(ValueSet set) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(set)
                .getBytes(StandardCharsets.UTF_8);
    }
}
