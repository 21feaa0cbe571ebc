package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.ServiceRequest;

/** What was judged, asked for, planned or flagged. */
final class Plans {
    private final Cast cast;

    Plans(Cast cast) {
        this.cast = cast;
    }

    /** A referral or a service asked for. */
    ServiceRequest request(Event event, Kind kind) {
        ServiceRequest request = new ServiceRequest();
        request.addIdentifier(Fhir.identifier(event));
        request.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(Fhir.words(kind.label()));
        request.setCode(Fhir.concept(event));
        request.setSubject(cast.person(event.person()));
        request.setAuthoredOnElement(Fhir.when(event.at()));
        request.setRequester(cast.author(event));
        return request;
    }

    CarePlan plan(Event event, Kind kind) {
        CarePlan plan = new CarePlan();
        plan.addIdentifier(Fhir.identifier(event));
        boolean discharge = event.kind().equals("discharge plan");
        plan.setStatus(discharge ? CarePlan.CarePlanStatus.COMPLETED : CarePlan.CarePlanStatus.ACTIVE);
        plan.setIntent(CarePlan.CarePlanIntent.PLAN);
        plan.addCategory(Fhir.words(kind.label()));
        plan.setTitle(event.summary());
        plan.setSubject(cast.person(event.person()));
        plan.setPeriod(Fhir.period(event.at(), null));
        plan.setCreatedElement(Fhir.when(event.at()));
        plan.setAuthor(cast.author(event));
        return plan;
    }

    Flag flag(Event event, Kind kind, Optional<LocalDateTime> until) {
        Flag flag = new Flag();
        flag.addIdentifier(Fhir.identifier(event));
        flag.setStatus(until.isPresent() ? Flag.FlagStatus.INACTIVE : Flag.FlagStatus.ACTIVE);
        flag.addCategory(Fhir.words(kind.label()));
        flag.setCode(Fhir.concept(event));
        flag.setSubject(cast.person(event.person()));
        flag.setPeriod(Fhir.period(event.at(), until.orElse(null)));
        flag.setAuthor(cast.author(event));
        return flag;
    }

    /** An assessment, a decision, a check: somebody weighed things up and said what they found. */
    ClinicalImpression judgement(Event event, Kind kind) {
        ClinicalImpression impression = new ClinicalImpression();
        impression.addIdentifier(Fhir.identifier(event));
        impression.setStatus(ClinicalImpression.ClinicalImpressionStatus.COMPLETED);
        impression.setCode(Fhir.concept(event));
        impression.setDescription(kind.label());
        impression.setSubject(cast.person(event.person()));
        impression.setEffective(Fhir.when(event.at()));
        impression.setDateElement(Fhir.when(event.at()));
        impression.setAssessor(cast.author(event));
        return impression;
    }
}
