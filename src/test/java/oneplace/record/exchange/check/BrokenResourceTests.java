package oneplace.record.exchange.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What breaks R4 is named with its place. */
class BrokenResourceTests {

    private static List<Flaw> flaws(String json) {
        return ResourceCheck.flaws((ObjectNode) JsonMapper.shared().readTree(json));
    }

    private static void broken(String json, Fault what, String expression) {
        assertThat(flaws(json)).as(json).singleElement().satisfies(flaw -> {
            assertThat(flaw.what()).isEqualTo(what);
            assertThat(flaw.expression()).isEqualTo(expression);
        });
    }

    private static String observation(String more) {
        return "{'resourceType':'Observation','status':'final','code':{'text':'weight'}%s}"
                .formatted(more.isEmpty() ? "" : "," + more)
                .replace('\'', '"');
    }

    @Test
    void somethingRequiredIsMissing() {
        broken("{\"resourceType\":\"Observation\",\"code\":{\"text\":\"x\"}}", Fault.REQUIRED, "Observation.status");
        broken(observation("'component':[{'valueString':'x'}]"), Fault.REQUIRED, "Observation.component[0].code");
        broken(
                "{\"resourceType\":\"MedicationRequest\",\"status\":\"active\",\"intent\":\"order\",\"subject\":{\"display\":\"x\"}}",
                Fault.REQUIRED,
                "MedicationRequest.medication");
    }

    @Test
    void somethingUnknownStands() {
        broken(observation("'colour':'red'"), Fault.STRUCTURE, "Observation.colour");
        broken(observation("'valueCount':{'value':1}"), Fault.STRUCTURE, "Observation.valueCount");
        broken(observation("'note':[{'text':'x','words':'y'}]"), Fault.STRUCTURE, "Observation.note[0].words");
        broken(observation("'_note':[{'id':'x'}]"), Fault.STRUCTURE, "Observation._note");
        broken(observation("'9990000018':'x'"), Fault.STRUCTURE, "Observation");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'issued':'2016-10-03'|Observation.issued",
                "'issued':20161003|Observation.issued",
                "'effectiveDateTime':'2016-02-30'|Observation.effective",
                "'effectiveDateTime':'2015-02-29'|Observation.effective",
                "'effectiveDateTime':'2016-10-03T09:30:00'|Observation.effective",
                "'effectiveDateTime':'2016-10-03T09:30Z'|Observation.effective",
                "'effectiveDateTime':'2016-10-03T24:00:00Z'|Observation.effective",
                "'effectiveDateTime':'03/10/2016'|Observation.effective",
                "'effectiveDateTime':'0000'|Observation.effective",
                "'effectiveDateTime':'2016-10-03T09:30:00+15:00'|Observation.effective",
                "'valueTime':'9:30:00'|Observation.value",
                "'valueTime':'09:30:00.'|Observation.value",
                "'valueBoolean':'true'|Observation.value",
                "'valueInteger':1.0|Observation.value",
                "'valueInteger':1e3|Observation.value",
                "'valueInteger':2147483648|Observation.value",
                "'valueInteger':'3'|Observation.value",
                "'valueString':5|Observation.value",
                "'valueString':''|Observation.value",
                "'valueString':'a\\u0000b'|Observation.value",
                "'valueQuantity':{'value':'82'}|Observation.value.value",
                "'implicitRules':'a b'|Observation.implicitRules",
                "'language':' en'|Observation.language",
                "'id':'a_b'|Observation.id",
                "'valueSampledData':{'origin':{'value':1},'period':1,'dimensions':0}|Observation.value.dimensions",
            })
    void aValueIsNotWrittenAsItsTypeIs(String more, String expression) {
        broken(observation(more), Fault.VALUE, expression);
    }

    @Test
    void aCodeIsNotOneOfItsList() {
        broken(observation("'status':'done'").replace("\"status\":\"final\",", ""), Fault.CODE, "Observation.status");
        broken(observation("'valueQuantity':{'value':1,'comparator':'~'}"), Fault.CODE, "Observation.value.comparator");
        broken(
                "{\"resourceType\":\"Condition\",\"subject\":{\"display\":\"x\"},\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]}}",
                Fault.CODE,
                "Condition.clinicalStatus");
        assertThat(flaws("{\"resourceType\":\"Patient\",\"gender\":\"x\"}")
                        .getFirst()
                        .sentence())
                .isEqualTo("gender must be male, female, other or unknown.");
    }

    @Test
    void somethingRepeatsThatDoesNot() {
        broken(observation("'subject':[{'display':'x'}]"), Fault.STRUCTURE, "Observation.subject");
        broken(observation("'note':{'text':'x'}"), Fault.STRUCTURE, "Observation.note");
        broken(observation("'valueString':'a','valueInteger':1"), Fault.STRUCTURE, "Observation.value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'subject':{}|Observation.subject",
                "'subject':{'id':'only'}|Observation.subject",
                "'note':[]|Observation.note",
                "'note':[null]|Observation.note[0]",
                "'subject':null|Observation.subject",
                "'valueString':null|Observation.value",
                "'subject':'Patient/1'|Observation.subject",
                "'category':[[]]|Observation.category[0]",
            })
    void somethingIsEmptyOrOfAnotherForm(String more, String expression) {
        broken(observation(more), Fault.STRUCTURE, expression);
    }

    @Test
    void whatStandsBesideAValueIsCheckedToo() {
        assertThat(flaws(observation(
                        "'_valueString':{'extension':[{'url':'https://x.example','valueCode':'unknown'}]}")))
                .isEmpty();
        assertThat(
                        flaws(
                                "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"A\",null],\"_given\":[null,{\"id\":\"x\",\"extension\":[{\"url\":\"https://x.example\",\"valueCode\":\"u\"}]}]}]}"))
                .isEmpty();
        broken(
                "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"A\",null]}]}",
                Fault.STRUCTURE,
                "Patient.name[0].given[1]");
        broken("{\"resourceType\":\"Patient\",\"_birthDate\":{}}", Fault.STRUCTURE, "Patient.birthDate");
        broken(
                "{\"resourceType\":\"Patient\",\"_birthDate\":{\"extension\":[{\"url\":\"https://x.example\"}]}}",
                Fault.INVARIANT,
                "Patient.birthDate.extension[0]");
        assertThat(flaws("{\"resourceType\":\"Observation\",\"_status\":{\"extension\":[{\"url\":\"https://x.example\","
                        + "\"valueCode\":\"u\"}]},\"code\":{\"text\":\"x\"}}"))
                .isEmpty();
    }

    /** FHIR R4, JSON: {@code "birthDate": "1970-03-30", "_birthDate": {"id": "314159"}}. */
    @Test
    void anIdMayStandAloneBesideAValueAndNowhereElse() {
        assertThat(flaws(patient("'birthDate':'1970-03-30','_birthDate':{'id':'314159'}")))
                .isEmpty();
        assertThat(flaws(patient("'name':[{'given':['A','B'],'_given':[null,{'id':'b'}]}]")))
                .isEmpty();
        broken(patient("'_birthDate':{'id':'314159'}"), Fault.STRUCTURE, "Patient.birthDate");
        broken(patient("'birthDate':'1970','_birthDate':{}"), Fault.STRUCTURE, "Patient.birthDate");
        broken(patient("'birthDate':'1970','_birthDate':{'id':7}"), Fault.VALUE, "Patient.birthDate.id");
        broken(
                patient("'name':[{'given':['A',null],'_given':[null,{'id':'b'}]}]"),
                Fault.STRUCTURE,
                "Patient.name[0].given[1]");
    }

    private static String patient(String more) {
        return "{'resourceType':'Patient',%s}".formatted(more).replace('\'', '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient",
                "Patient/",
                "patient/1",
                "Nobody/1",
                "Patient/a b",
                "Patient/1/_history",
                "/Patient/1",
                "Patient/a_b"
            })
    void aReferenceIsNotWrittenAsOne(String reference) {
        broken(
                observation("'subject':{'reference':'" + reference + "'}"),
                Fault.VALUE,
                "Observation.subject.reference");
    }

    @Test
    void aReferenceLeadsToAnotherTypeThanTheElementAllows() {
        broken(observation("'subject':{'reference':'Practitioner/1'}"), Fault.VALUE, "Observation.subject");
        broken(observation("'subject':{'type':'Practitioner','display':'x'}"), Fault.VALUE, "Observation.subject");
        broken(
                observation("'subject':{'reference':'https://elsewhere.example/fhir/Practitioner/1'}"),
                Fault.VALUE,
                "Observation.subject");
    }

    @Test
    void containedResourcesObeyTheirRules() {
        assertThat(flaws(observation("'contained':[{'resourceType':'Patient','id':'p'}],'subject':{'reference':'#p'}")))
                .isEmpty();
        broken(observation("'subject':{'reference':'#p'}"), Fault.VALUE, "Observation.subject.reference");
        broken(
                observation("'contained':[{'resourceType':'Patient','id':'p'}]"),
                Fault.INVARIANT,
                "Observation.contained[0]");
        broken(
                observation(
                        "'contained':[{'resourceType':'Patient','id':'p','meta':{'versionId':'1'}}],'subject':{'reference':'#p'}"),
                Fault.INVARIANT,
                "Observation.contained[0].meta.versionId");
        broken(
                observation(
                        "'contained':[{'resourceType':'Patient','id':'p','gender':'x'}],'subject':{'reference':'#p'}"),
                Fault.CODE,
                "Observation.contained[0].gender");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>no namespace</div>",
                "<p xmlns='http://www.w3.org/1999/xhtml'>no div</p>",
                "<div xmlns='http://www.w3.org/1999/xhtml'><script>x</script></div>",
                "<div xmlns='http://www.w3.org/1999/xhtml'><p onclick='x'>y</p></div>",
                "<div xmlns='http://www.w3.org/1999/xhtml'><a href='java\tscript:x'>y</a></div>",
                "<div xmlns='http://www.w3.org/1999/xhtml'>a&nbsp;b</div>",
                "<div xmlns='http://www.w3.org/1999/xhtml'> </div>",
                "<div xmlns='http://www.w3.org/1999/xhtml'>",
                "<!DOCTYPE div [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><div xmlns='http://www.w3.org/1999/xhtml'>&x;</div>",
            })
    void aNarrativeIsMoreThanText(String div) {
        ObjectNode patient = JsonMapper.shared().createObjectNode().put("resourceType", "Patient");
        patient.putObject("text").put("status", "generated").put("div", div);
        assertThat(ResourceCheck.flaws(patient))
                .singleElement()
                .satisfies(f -> assertThat(f.expression()).isEqualTo("Patient.text.div"));
    }

    @Test
    void anOrdinaryNarrativeIsFaultless() {
        ObjectNode patient = JsonMapper.shared().createObjectNode().put("resourceType", "Patient");
        patient.putObject("text")
                .put("status", "generated")
                .put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">A&#160;<b>b</b> &amp; &lt;c&gt;</div>");
        assertThat(ResourceCheck.flaws(patient)).isEmpty();
    }

    @Test
    void noSentenceRepeatsAValue() {
        assertThat(flaws("{\"resourceType\":\"Patient\",\"birthDate\":\"9990000018\",\"gender\":\"9990000018\","
                        + "\"managingOrganization\":{\"reference\":\"9990000018\"},\"9990000018\":1}"))
                .hasSize(4)
                .allSatisfy(f -> assertThat(f.toString()).doesNotContain("999"));
    }

    @Test
    void flaws_end_at_fifty() {
        String note = "{'words':'x'},".repeat(80);
        assertThat(flaws(observation("'note':[" + note.substring(0, note.length() - 1) + "]")))
                .hasSize(50);
    }
}
