package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.NumberClientParam;
import ca.uhn.fhir.rest.gclient.QuantityClientParam;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import ca.uhn.fhir.rest.gclient.StringClientParam;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.gclient.UriClientParam;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class GenericClientOfHapiTests {

    private static final String STAFF = "https://x.example/staff";
    private static final String CODES = "https://x.example/codes";

    private final IGenericClient client;
    private final String mark =
            "h" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private IdType patient = new IdType();

    @Autowired
    GenericClientOfHapiTests(FhirDesk fhir) {
        Client exchange = fhir.exchange();
        FhirContext context = FhirContext.forR4();
        context.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        client = context.newRestfulGenericClient(exchange.fhir());
        client.registerInterceptor(new BearerTokenAuthInterceptor(exchange.token()));
    }

    @BeforeEach
    void somebody() {
        Patient somebody = new Patient();
        somebody.addName().setFamily("Generic" + mark).addGiven("Ada");
        somebody.setBirthDateElement(new org.hl7.fhir.r4.model.DateType("1950-03-04"));
        patient = (IdType) client.create().resource(somebody).execute().getId().toUnqualifiedVersionless();
    }

    private Practitioner practitioner() {
        Practitioner practitioner = new Practitioner();
        practitioner.addIdentifier().setSystem(STAFF).setValue(mark);
        practitioner.addName().setFamily("Before");
        return practitioner;
    }

    private Observation weight(String value, String when) {
        Observation weight = new Observation();
        weight.setStatus(Observation.ObservationStatus.FINAL);
        weight.getCode().addCoding().setSystem(CODES).setCode(mark);
        weight.setSubject(new Reference(patient));
        weight.setEffective(new DateTimeType(when));
        weight.setValue(new Quantity()
                .setValue(new java.math.BigDecimal(value))
                .setUnit("kg")
                .setSystem("http://unitsofmeasure.org")
                .setCode("kg"));
        return weight;
    }

    private int found(String type, ICriterion<?> criterion) {
        return client.search()
                .forResource(type)
                .where(criterion)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }

    @Test
    void createsReadsUpdatesAndDeletes() {
        MethodOutcome made = client.create().resource(practitioner()).execute();
        assertThat(made.getCreated()).isTrue();
        IdType id = (IdType) made.getId();
        Practitioner read = client.read()
                .resource(Practitioner.class)
                .withId(id.toVersionless())
                .execute();
        assertThat(read.getMeta().getVersionId()).isEqualTo("1");
        read.getNameFirstRep().setFamily("After");
        MethodOutcome updated = client.update()
                .resource(read)
                .prefer(PreferReturnEnum.REPRESENTATION)
                .execute();
        assertThat(updated.getId().getVersionIdPart()).isEqualTo("2");
        assertThat(client.vread(Practitioner.class, id.getIdPart(), "1")
                        .getNameFirstRep()
                        .getFamily())
                .isEqualTo("Before");
        client.delete().resourceById(id.toVersionless()).execute();
        assertThatThrownBy(() -> client.read()
                        .resource(Practitioner.class)
                        .withId(id.toVersionless())
                        .execute())
                .isInstanceOf(ResourceGoneException.class);
        Bundle history = client.history()
                .onInstance(id.toVersionless())
                .returnBundle(Bundle.class)
                .execute();
        assertThat(history.getEntry())
                .extracting(e -> e.getRequest().getMethod().toCode())
                .containsExactly("DELETE", "PUT", "POST");
    }

    @Test
    void makesItsChangesOnConditions() {
        MethodOutcome made = client.create()
                .resource(practitioner())
                .conditional()
                .where(Practitioner.IDENTIFIER.exactly().systemAndCode(STAFF, mark))
                .execute();
        MethodOutcome again = client.create()
                .resource(practitioner())
                .conditional()
                .where(Practitioner.IDENTIFIER.exactly().systemAndCode(STAFF, mark))
                .execute();
        assertThat(again.getId().getIdPart()).isEqualTo(made.getId().getIdPart());
        MethodOutcome updated = client.update()
                .resource((Practitioner) practitioner().setActive(true))
                .conditional()
                .where(Practitioner.IDENTIFIER.exactly().systemAndCode(STAFF, mark))
                .execute();
        assertThat(updated.getId().getVersionIdPart()).isEqualTo("2");
        Practitioner stale = client.vread(Practitioner.class, made.getId().getIdPart(), "1");
        assertThatThrownBy(() -> client.update()
                        .resource(stale)
                        .withId(made.getId().getIdPart())
                        .withAdditionalHeader("If-Match", "W/\"1\"")
                        .execute())
                .isInstanceOf(PreconditionFailedException.class);
        client.delete()
                .resourceConditionalByType("Practitioner")
                .where(Practitioner.IDENTIFIER.exactly().systemAndCode(STAFF, mark))
                .execute();
        assertThat(found("Practitioner", Practitioner.IDENTIFIER.exactly().systemAndCode(STAFF, mark)))
                .isZero();
    }

    @Test
    void patches() {
        IdType id = (IdType)
                client.create().resource(practitioner()).execute().getId().toUnqualifiedVersionless();
        client.patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/name/0/family\",\"value\":\"Patched\"}]")
                .withId(id)
                .execute();
        Parameters patch = new Parameters();
        Parameters.ParametersParameterComponent operation = patch.addParameter().setName("operation");
        operation.addPart().setName("type").setValue(new CodeType("add"));
        operation.addPart().setName("path").setValue(new StringType("Practitioner"));
        operation.addPart().setName("name").setValue(new StringType("active"));
        operation.addPart().setName("value").setValue(new org.hl7.fhir.r4.model.BooleanType(true));
        client.patch().withFhirPatch(patch).withId(id).execute();
        Practitioner patched =
                client.read().resource(Practitioner.class).withId(id).execute();
        assertThat(patched.getActive()).isTrue();
        assertThat(patched.getNameFirstRep().getFamily()).isEqualTo("Patched");
    }

    @Test
    void sendsATransactionAndABatch() {
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        Practitioner practitioner = practitioner();
        String placeholder = "urn:uuid:" + UUID.randomUUID();
        transaction
                .addEntry()
                .setFullUrl(placeholder)
                .setResource(practitioner)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Practitioner");
        Observation weight = weight("70.5", "2024-05-01");
        weight.addPerformer(new Reference(placeholder));
        transaction
                .addEntry()
                .setResource(weight)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Observation");
        Bundle done = client.transaction().withBundle(transaction).execute();
        assertThat(done.getEntry())
                .allSatisfy(e -> assertThat(e.getResponse().getStatus()).startsWith("201"));
        IdType made = new IdType(done.getEntry().get(0).getResponse().getLocation());
        Bundle found = client.search()
                .forResource(Observation.class)
                .where(Observation.PERFORMER.hasId(made.toUnqualifiedVersionless()))
                .include(Observation.INCLUDE_PERFORMER)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry())
                .extracting(e -> e.getSearch().getMode().toCode())
                .containsExactly("match", "include");
        Bundle batch = new Bundle().setType(Bundle.BundleType.BATCH);
        batch.addEntry()
                .getRequest()
                .setMethod(Bundle.HTTPVerb.GET)
                .setUrl(made.toUnqualifiedVersionless().getValue());
        batch.addEntry().getRequest().setMethod(Bundle.HTTPVerb.GET).setUrl("Practitioner/none");
        assertThat(client.transaction().withBundle(batch).execute().getEntry())
                .extracting(e -> e.getResponse().getStatus().substring(0, 3))
                .containsExactly("200", "404");
    }

    @Test
    void searchesByEveryTypeOfParameter() {
        client.create().resource(weight("70.5", "2024-05-01")).execute();
        client.create().resource(weight("71.5", "2024-06-01")).execute();
        Encounter encounter = new Encounter();
        encounter.setStatus(Encounter.EncounterStatus.FINISHED).getClass_().setCode("AMB");
        encounter.setSubject(new Reference(patient));
        IdType met =
                (IdType) client.create().resource(encounter).execute().getId().toUnqualifiedVersionless();
        RiskAssessment risk = new RiskAssessment();
        risk.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL)
                .setSubject(new Reference(patient))
                .setEncounter(new Reference(met));
        risk.addPrediction().setProbability(new org.hl7.fhir.r4.model.DecimalType("0.8"));
        client.create().resource(risk).execute();
        ValueSet codes = new ValueSet();
        codes.setUrl("https://x.example/set/" + mark)
                .setStatus(org.hl7.fhir.r4.model.Enumerations.PublicationStatus.DRAFT);
        client.create().resource(codes).execute();

        TokenClientParam code = new TokenClientParam("code");
        assertThat(found("Observation", code.exactly().systemAndCode(CODES, mark)))
                .isEqualTo(2);
        assertThat(found("Patient", new StringClientParam("family").matches().value("generic" + mark)))
                .isEqualTo(1);
        assertThat(found(
                        "Patient",
                        new StringClientParam("family").matchesExactly().value("generic" + mark)))
                .isZero();
        assertThat(found("Observation", new ReferenceClientParam("subject").hasId(patient)))
                .isEqualTo(2);
        assertThat(found("RiskAssessment", new ReferenceClientParam("encounter").hasId(met)))
                .isEqualTo(1);
        assertThat(found("ValueSet", new UriClientParam("url").matches().value("https://x.example/set/" + mark)))
                .isEqualTo(1);
        assertThat(observations(new DateClientParam("date").after().day("2024-05-15")))
                .isEqualTo(1);
        assertThat(observations(new QuantityClientParam("value-quantity")
                        .greaterThan()
                        .number("71")
                        .andUnits("http://unitsofmeasure.org", "kg")))
                .isEqualTo(1);
        assertThat(client.search()
                        .forResource(RiskAssessment.class)
                        .where(new NumberClientParam("probability")
                                .greaterThan()
                                .number("0.5"))
                        .and(RiskAssessment.SUBJECT.hasId(patient))
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
        assertThat(client.search()
                        .byUrl("Observation?code-value-quantity=" + CODES + "%7C" + mark + "$gt71")
                        .returnBundle(Bundle.class)
                        .execute()
                        .getEntry())
                .hasSize(1);
    }

    private int observations(ICriterion<?> also) {
        return client.search()
                .forResource(Observation.class)
                .where(Observation.CODE.exactly().systemAndCode(CODES, mark))
                .and(also)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }

    @Test
    void followsChainsIncludesSortsAndPages() {
        Stream.of("2024-01-01", "2024-02-01", "2024-03-01")
                .forEach(when -> client.create().resource(weight("70", when)).execute());
        assertThat(found(
                        "Observation",
                        Observation.SUBJECT.hasChainedProperty(
                                "Patient", Patient.FAMILY.matches().value("Generic" + mark))))
                .isEqualTo(3);
        assertThat(found(
                        "Patient",
                        new TokenClientParam("_has:Observation:patient:code")
                                .exactly()
                                .systemAndCode(CODES, mark)))
                .isEqualTo(1);
        Bundle first = client.search()
                .forResource(Observation.class)
                .where(Observation.CODE.exactly().systemAndCode(CODES, mark))
                .include(new Include("Observation:subject"))
                .sort(new SortSpec("date", SortOrderEnum.DESC))
                .count(2)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(dates(first)).containsExactly("2024-03-01", "2024-02-01");
        assertThat(first.getEntry())
                .filteredOn(e -> e.getResource() instanceof Patient)
                .hasSize(1);
        Bundle second = client.loadPage().next(first).execute();
        assertThat(dates(second)).containsExactly("2024-01-01");
        assertThat(second.getLink("next")).isNull();
        Bundle revincluded = client.search()
                .forResource(Patient.class)
                .where(Patient.RES_ID.exactly().code(patient.getIdPart()))
                .revInclude(new Include("Observation:patient"))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(revincluded.getEntry()).hasSize(4);
        assertThat(client.search()
                        .forResource(Observation.class)
                        .where(Observation.CODE.exactly().systemAndCode(CODES, mark))
                        .summaryMode(SummaryEnum.COUNT)
                        .returnBundle(Bundle.class)
                        .execute()
                        .getTotal())
                .isEqualTo(3);
    }

    private static List<String> dates(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(e -> e.getResource() instanceof Observation)
                .map(e -> ((Observation) e.getResource())
                        .getEffectiveDateTimeType()
                        .getValueAsString())
                .toList();
    }

    @Test
    void asksForEverythingAndReadsTheStatement() {
        client.create().resource(weight("70", "2024-01-01")).execute();
        Parameters everything = client.operation()
                .onInstance(patient)
                .named("$everything")
                .withNoParameters(Parameters.class)
                .useHttpGet()
                .execute();
        assertThat(((Bundle) everything.getParameterFirstRep().getResource()).getEntry())
                .hasSizeGreaterThanOrEqualTo(2);
        CapabilityStatement statement =
                client.capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThatThrownBy(() ->
                        client.read().resource(Patient.class).withId("none").execute())
                .isInstanceOf(ResourceNotFoundException.class);
    }
}
