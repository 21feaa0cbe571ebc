package oneplace.record.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.sharedrecord.ResourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What the walk says of R4's invariants is what HAPI's instance validator says by R4's own definitions. */
class InvariantsHeldAgainstTheDefinitionsTests {

    private static final Validation VALIDATION = new Validation(Definitions.with());
    private static final Pattern OURS = Pattern.compile("\\(([a-z]+-\\d+)\\)$");
    private static final Pattern THEIRS = Pattern.compile("\\b([a-z]+-\\d+)\\b");

    private static Set<String> ours(ObjectNode resource) {
        return ResourceCheck.flaws(resource).stream()
                .map(f -> OURS.matcher(f.sentence()))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> theirs(ObjectNode resource) {
        ResourceText text = ResourceText.parse(resource.toString().getBytes(StandardCharsets.UTF_8));
        return VALIDATION.remarks(text, Optional.empty(), "a test").stream()
                .filter(Remark::error)
                .filter(r -> r.sentence().startsWith("Constraint failed"))
                .map(r -> THEIRS.matcher(r.sentence()))
                .filter(Matcher::find)
                .map(m -> m.group(1))
                .filter(Invariants.keys()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ObjectNode json(String text) {
        return ResourceText.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .tree();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation",
                "Condition",
                "AllergyIntolerance",
                "Patient",
                "CarePlan",
                "Goal",
                "FamilyMemberHistory",
                "List",
                "Group",
                "ServiceRequest",
                "MedicationAdministration",
                "MedicationRequest",
                "Immunization",
                "Composition",
                "QuestionnaireResponse",
                "Linkage",
                "AuditEvent",
                "Medication",
                "Encounter"
            })
    void ofGeneratedResourcesTheSameIsSaid(String type) {
        var generated = new GeneratedResources(51 + type.hashCode());
        for (int i = 0; i < 6; i++) {
            ObjectNode resource = generated.resource(type);
            assertThat(ours(resource)).as("%s", resource).isEqualTo(theirs(resource));
        }
    }

    static Stream<String> broken() {
        String observation =
                "'resourceType':'Observation','status':'final','code':{'coding':[{'system':'https://x.example','code':'a'}]}";
        String patient = "'subject':{'reference':'Patient/1'}";
        String bundle = "{'resourceType':'Bundle','type':";
        String basic = "'resource':{'resourceType':'Basic','code':{'text':'x'}}";
        String timing = "{'resourceType':'ServiceRequest','status':'active','intent':'order'," + patient
                + ",'occurrenceTiming':{'repeat':{";
        return Stream.of(
                "{" + observation + ",'valueString':'x','dataAbsentReason':{'text':'x'}} obs-6",
                "{" + observation
                        + ",'valueString':'x','component':[{'code':{'coding':[{'system':'https://x.example','code':'a'}]},'valueString':'y'}]} obs-7",
                "{" + observation + ",'referenceRange':[{'type':{'text':'x'}}]} obs-3",
                "{" + observation + ",'effectivePeriod':{'start':'2020-02','end':'2020-01-31'}} per-1",
                "{" + observation
                        + ",'effectivePeriod':{'start':'2020-01-01T10:00:00Z','end':'2020-01-01T10:30:00+01:00'}} per-1",
                "{" + observation + ",'valueQuantity':{'value':1,'code':'kg'}} qty-3",
                "{" + observation + ",'valueRange':{'low':{'value':2},'high':{'value':1}}} rng-2",
                "{" + observation + ",'valueRatio':{'numerator':{'value':1}}} rat-1",
                "{'resourceType':'Condition'," + patient + ",'abatementString':'x'} con-4",
                "{'resourceType':'Condition'," + patient
                        + ",'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'entered-in-error'}]}} con-5",
                "{'resourceType':'Condition'," + patient + ",'stage':[{'type':{'text':'x'}}]} con-1",
                "{'resourceType':'Patient','contact':[{'gender':'male'}]} pat-1",
                timing + "'duration':1}}} tim-1",
                timing + "'period':1}}} tim-2",
                timing + "'duration':-1,'durationUnit':'h'}}} tim-4",
                timing + "'period':-1,'periodUnit':'h'}}} tim-5",
                timing + "'periodMax':1,'periodUnit':'h'}}} tim-6",
                timing + "'durationMax':1,'durationUnit':'h'}}} tim-7",
                timing + "'countMax':1}}} tim-8",
                timing + "'offset':1,'when':['C']}}} tim-9",
                timing + "'timeOfDay':['10:00:00'],'when':['MORN']}}} tim-10",
                bundle + "'collection','total':1} bdl-1",
                bundle + "'collection','entry':[{" + basic + ",'search':{'mode':'match'}}]} bdl-2",
                bundle + "'batch','entry':[{" + basic + "}]} bdl-3",
                bundle + "'collection','entry':[{" + basic + ",'response':{'status':'200'}}]} bdl-4",
                bundle + "'collection','entry':[{'fullUrl':'urn:oid:1.2'}]} bdl-5",
                bundle + "'collection','entry':[{'fullUrl':'urn:oid:1.2'," + basic + "},{'fullUrl':'urn:oid:1.2',"
                        + basic + "}]} bdl-7",
                bundle + "'collection','entry':[{'fullUrl':'https://x.example/Basic/1/_history/1'," + basic
                        + "}]} bdl-8",
                bundle + "'document','timestamp':'2020-01-01T00:00:00Z','entry':[{" + basic + "}]} bdl-9 bdl-11",
                bundle + "'message','entry':[{" + basic + "}]} bdl-12",
                "{'resourceType':'Parameters','parameter':[{'name':'x'}]} inv-1",
                "{'resourceType':'List','status':'current','mode':'working','emptyReason':{'text':'x'},'entry':[{'item':{'display':'x'}}]} lst-1",
                "{'resourceType':'Questionnaire','status':'active','item':[{'linkId':'1','type':'string'},{'linkId':'1','type':'string'}]} que-2",
                "{'resourceType':'Questionnaire','status':'active','item':[{'linkId':'1','type':'group'}]} que-1",
                "{'resourceType':'QuestionnaireResponse','status':'completed','item':[{'linkId':'1','answer':[{'valueString':'x'}],'item':[{'linkId':'2'}]}]} qrs-1",
                "{'resourceType':'CodeSystem','status':'active','content':'complete','concept':[{'code':'a'},{'code':'b','concept':[{'code':'a'}]}]} csd-1",
                "{'resourceType':'ValueSet','status':'active','compose':{'include':[{'concept':[{'code':'a'}]}]}} vsd-1 vsd-2",
                "{'resourceType':'Composition','status':'final','type':{'text':'x'},'date':'2020','author':[{'display':'x'}],'title':'x','section':[{'title':'x'}]} cmp-1",
                "{'resourceType':'Group','type':'person','actual':false,'member':[{'entity':{'reference':'Patient/1'}}]} grp-1");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("broken")
    void ofABrokenResourceItIsSaidWhichOneIsBroken(String example) {
        int end = example.lastIndexOf('}') + 1;
        ObjectNode resource = json(example.substring(0, end));
        Set<String> expected = Set.of(example.substring(end).strip().split(" "));
        assertThat(ours(resource)).isEqualTo(expected);
        assertThat(theirs(resource)).containsAll(expected);
    }

    @Test
    void eachIsBrokenByAnExample() throws IOException {
        Set<String> tried = broken().flatMap(e ->
                        Stream.of(e.substring(e.lastIndexOf('}') + 1).strip().split(" ")))
                .collect(Collectors.toSet());
        Set<String> byGeneration = Set.of(
                "ait-2", "cpl-3", "gol-1", "mad-1", "fhs-1", "fhs-2", "imm-1", "cmp-2", "lst-2", "lst-3", "vsd-3",
                "prr-1", "sev-1", "lnk-1", "bdl-10");
        assertThat(Invariants.keys().stream().filter(k -> !tried.contains(k))).allMatch(byGeneration::contains);
    }

    @Test
    void aPartialDateMayBeTheSameAsAWholeOne() {
        for (String period :
                new String[] {"'start':'2020','end':'2020-01-01'", "'start':'2020-01-01T23:00:00Z','end':'2020-01-01'"
                }) {
            assertThat(ours(json("{'resourceType':'Encounter','status':'finished','class':{'code':'x'},'period':{"
                            + period + "}}")))
                    .isEmpty();
        }
    }

    @Test
    void thePageForPartnersNamesEveryOne() throws IOException {
        String page = Files.readString(Path.of("docs/reference/fhir.md")).replace("\n", " ");
        Matcher named = Pattern.compile("and (\\d+) invariants of R4, [^:]*: (.*?)\\. A refusal")
                .matcher(page);
        assertThat(named.find()).isTrue();
        assertThat(Integer.parseInt(named.group(1))).isEqualTo(Invariants.keys().size());
        assertThat(Pattern.compile("`([a-z]+-\\d+)`")
                        .matcher(named.group(2))
                        .results()
                        .map(r -> r.group(1)))
                .containsExactlyInAnyOrderElementsOf(Invariants.keys());
    }
}
