package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R4's own code systems, and one of shoes that somebody stored. */
@WithPlace
class CodesAskedAboutTests {

    private static final String GENDER = "http://hl7.org/fhir/administrative-gender";
    private static final String MARITAL = "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus";

    private final Client exchange;
    private final FhirDesk fhir;
    private final RecordOffice office;
    private final String shoes = "https://x.example/shoes-" + UUID.randomUUID();

    @Autowired
    CodesAskedAboutTests(FhirDesk fhir, RecordOffice office) {
        this.fhir = fhir;
        this.office = office;
        exchange = fhir.exchange();
    }

    private String system() {
        return """
                {"resourceType":"CodeSystem","url":"%s","version":"2","name":"Shoes","status":"active","content":"complete",
                 "caseSensitive":false,"property":[{"code":"heel","type":"integer"}],
                 "concept":[{"code":"footwear","display":"Footwear","property":[{"code":"notSelectable","valueBoolean":true}],
                   "concept":[{"code":"boot","display":"Boot","definition":"Covers the ankle",
                     "designation":[{"language":"cy","value":"Esgid uchel"}],
                     "concept":[{"code":"wader","display":"Wader","property":[{"code":"heel","valueInteger":3}]}]},
                    {"code":"slipper","display":"Slipper, warm"}]},
                  {"code":"spats","display":"Spats","property":[{"code":"inactive","valueBoolean":true}]}]}""".formatted(shoes);
    }

    private String set(String compose) {
        return "{\"resourceType\":\"ValueSet\",\"url\":\"" + shoes + "/set\",\"status\":\"active\",\"compose\":"
                + compose.replace("SHOES", shoes) + "}";
    }

    private static String told(Answer answer, String name) {
        return answer.is(200)
                .json()
                .path("parameter")
                .valueStream()
                .filter(p -> p.path("name").stringValue().equals(name))
                .flatMap(p -> p.properties().stream())
                .filter(p -> p.getKey().startsWith("value"))
                .map(p -> p.getValue().asString())
                .findFirst()
                .orElse("");
    }

    private static List<String> codes(Answer answer) {
        return answer.is(200)
                .json()
                .path("expansion")
                .path("contains")
                .valueStream()
                .map(c -> c.path("code").stringValue())
                .toList();
    }

    private List<String> expanded(String compose) {
        return codes(exchange.post("/ValueSet/$expand", set(compose)));
    }

    @Test
    void aCodeIsLookedUpWithWhatItsSystemSaysOfIt() {
        Answer male = exchange.get("/CodeSystem/$lookup?system=" + GENDER + "&code=male");
        assertThat(told(male, "display")).isEqualTo("Male");
        assertThat(told(male, "name")).isEqualTo("AdministrativeGender");
        exchange.post("/CodeSystem", system()).is(201);
        Answer boot = exchange.post("/CodeSystem/$lookup", """
                {"resourceType":"Parameters","parameter":[{"name":"coding","valueCoding":{"system":"%s","code":"BOOT"}}]}""".formatted(shoes));
        assertThat(told(boot, "display")).isEqualTo("Boot");
        assertThat(boot.http().body()).contains("Covers the ankle", "Esgid uchel", "wader", "footwear");
        assertThat(told(exchange.get("/CodeSystem/$lookup?system=http://unitsofmeasure.org&code=mg"), "display"))
                .isNotEmpty();
        assertThat(exchange.get("/CodeSystem/$lookup?system=https://x.example/none&code=a")
                        .is(404)
                        .json()
                        .path("issue")
                        .path(0)
                        .path("code")
                        .stringValue())
                .isEqualTo("not-found");
        exchange.get("/CodeSystem/$lookup?system=" + GENDER + "&code=man").is(404);
        exchange.get("/CodeSystem/$lookup?system=" + GENDER).is(400);
    }

    @Test
    void aCodeIsCheckedAgainstASystemOrASet() {
        String system = "/CodeSystem/$validate-code?url=" + GENDER;
        assertThat(told(exchange.get(system + "&code=male"), "result")).isEqualTo("true");
        assertThat(told(exchange.get(system + "&code=man"), "result")).isEqualTo("false");
        assertThat(told(exchange.get(system + "&code=male&display=Femail"), "result"))
                .isEqualTo("false");
        assertThat(told(exchange.get(system + "&code=male&display=Femail"), "display"))
                .isEqualTo("Male");
        String set = "/ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/marital-status";
        assertThat(told(exchange.get(set + "&code=M&system=" + MARITAL), "result"))
                .isEqualTo("true");
        assertThat(told(exchange.get(set + "&code=M"), "result")).isEqualTo("true");
        assertThat(told(exchange.get(set + "&code=M&system=" + GENDER), "result"))
                .isEqualTo("false");
        assertThat(told(exchange.post("/ValueSet/$validate-code", """
                        {"resourceType":"Parameters","parameter":[
                          {"name":"url","valueUri":"http://hl7.org/fhir/ValueSet/marital-status"},
                          {"name":"codeableConcept","valueCodeableConcept":{"coding":[
                            {"system":"https://x.example/none","code":"x"},{"system":"%s","code":"M"}]}}]}""".formatted(MARITAL)), "result"))
                .isEqualTo("true");
        String languages = "/ValueSet/$validate-code?url=http://hl7.org/fhir/ValueSet/all-languages&code=";
        assertThat(told(exchange.get(languages + "cy"), "result")).isEqualTo("true");
        assertThat(told(exchange.get(languages + "nonsense-zz-q"), "result")).isEqualTo("false");
        exchange.get("/ValueSet/$validate-code?url=https://x.example/none&code=a")
                .is(404);
        exchange.get("/CodeSystem/$validate-code?url=https://x.example/none&code=a")
                .is(404);
        exchange.get(set).is(400);
    }

    @Test
    void aSetIsExpandedAPageAtATimeAndByWhatIsTyped() {
        String marital = "/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/marital-status";
        Answer whole = exchange.get(marital);
        List<String> all = codes(whole);
        assertThat(all).contains("M", "UNK").hasSizeGreaterThan(8);
        assertThat(whole.json().path("expansion").path("total").intValue()).isEqualTo(all.size());
        assertThat(codes(exchange.get(marital + "&offset=2&count=3"))).isEqualTo(all.subList(2, 5));
        assertThat(codes(exchange.get(marital + "&filter=wid"))).containsExactly("W");
        String id = exchange.post("/ValueSet", set("{\"include\":[{\"system\":\"SHOES\"}]}"))
                .is(201)
                .id();
        exchange.post("/CodeSystem", system()).is(201);
        assertThat(codes(exchange.get("/ValueSet/" + id + "/$expand?activeOnly=true")))
                .containsExactly("footwear", "boot", "wader", "slipper");
        assertThat(codes(exchange.get(
                        "/ValueSet/" + id + "/$expand?excludeNotForUI=true&filter=warm sl".replace(" ", "%20"))))
                .containsExactly("slipper");
        assertThat(codes(exchange.get("/ValueSet/$expand?url=" + shoes + "?fhir_vs")))
                .hasSize(5);
    }

    @Test
    void aSetIsMadeByEveryFilterItMayName() {
        exchange.post("/CodeSystem", system()).is(201);
        String by =
                "{\"include\":[{\"system\":\"SHOES\",\"filter\":[{\"property\":\"%s\",\"op\":\"%s\",\"value\":\"%s\"}]}]}";
        assertThat(expanded(by.formatted("concept", "is-a", "boot"))).containsExactly("boot", "wader");
        assertThat(expanded(by.formatted("concept", "descendent-of", "footwear")))
                .containsExactly("boot", "wader", "slipper");
        assertThat(expanded(by.formatted("concept", "is-not-a", "footwear"))).containsExactly("spats");
        assertThat(expanded(by.formatted("concept", "generalizes", "wader")))
                .containsExactly("footwear", "boot", "wader");
        assertThat(expanded(by.formatted("code", "in", "boot,spats"))).containsExactly("boot", "spats");
        assertThat(expanded(by.formatted("code", "not-in", "boot, spats"))).hasSize(3);
        assertThat(expanded(by.formatted("code", "regex", "s.*"))).containsExactly("slipper", "spats");
        assertThat(expanded(by.formatted("heel", "=", "3"))).containsExactly("wader");
        assertThat(expanded(by.formatted("heel", "exists", "false"))).hasSize(4);
        assertThat(expanded("""
                {"include":[{"system":"SHOES"}],"exclude":[{"system":"SHOES","concept":[{"code":"boot"}]}]}""")).hasSize(4).doesNotContain("boot");
        assertThat(expanded("""
                {"include":[{"system":"https://x.example/elsewhere","concept":[{"code":"clog","display":"Clog"}]},
                            {"valueSet":["http://hl7.org/fhir/ValueSet/administrative-gender"]}]}""")).containsExactly("clog", "male", "female", "other", "unknown");
    }

    @Test
    void aSetThatNamesOthersWithoutEndIsGivenUp() {
        String other = "{\"valueSet\":[\"http://hl7.org/fhir/ValueSet/resource-types\"]},";
        String few = other.repeat(20);
        assertThat(expanded("{\"include\":[" + few.substring(0, few.length() - 1) + "]}"))
                .hasSizeGreaterThan(100);
        String many = other.repeat(20_000);
        assertThat(exchange.post(
                                "/ValueSet/$expand",
                                set("{\"include\":[" + many.substring(0, many.length() - 1) + "]}"))
                        .is(422)
                        .sentence())
                .contains("takes too long");
    }

    @Test
    void whatIsSentToBeUsedOnceObeysR4() {
        exchange.post("/CodeSystem", system()).is(201);
        String filter = "{\"include\":[{\"system\":\"SHOES\",\"filter\":[{\"op\":\"=\",\"value\":\"a\"}]}]}";
        assertThat(exchange.post("/ValueSet/$expand", set(filter)).is(400).expression())
                .isEqualTo("ValueSet.compose.include[0].filter[0].property");
        exchange.post("/CodeSystem/$validate-code", """
                {"resourceType":"Parameters","parameter":[{"name":"code","valueCode":"a"},
                 {"name":"codeSystem","resource":{"resourceType":"CodeSystem","status":"active","content":"complete",
                  "concept":[{"display":"Without a code"}]}}]}""").is(400);
    }

    @Test
    void aSystemWithoutAnAddressIsAskedByItsId() {
        String nameless = "{\"resourceType\":\"CodeSystem\",\"status\":\"active\",\"content\":\"complete\","
                + "\"concept\":[{\"code\":\"clog\",\"display\":\"Clog\"}]}";
        String id = exchange.post("/CodeSystem", nameless).is(201).id();
        String ask = "/CodeSystem/" + id + "/$validate-code?code=";
        assertThat(told(exchange.get(ask + "clog"), "result")).isEqualTo("true");
        assertThat(told(exchange.get(ask + "boot"), "result")).isEqualTo("false");
        assertThat(told(exchange.get(ask + "clog&system=" + GENDER), "result")).isEqualTo("false");
        assertThat(told(exchange.post("/CodeSystem/$validate-code", """
                {"resourceType":"Parameters","parameter":[{"name":"code","valueCode":"clog"},
                 {"name":"codeSystem","resource":%s}]}""".formatted(nameless)), "result"))
                .isEqualTo("true");
    }

    @Test
    void aLongAddressIsNotTakenForAShorterOne() {
        exchange.post("/CodeSystem", system()).is(201);
        assertThat(told(exchange.post("/CodeSystem/$validate-code", """
                {"resourceType":"Parameters","parameter":[{"name":"coding","valueCoding":{"system":"%s-more","code":"boot"}},
                 {"name":"codeSystem","resource":%s}]}""".formatted(shoes, system())), "result"))
                .isEqualTo("false");
    }

    @Test
    void whatCannotBeToldIsSaid() {
        assertThat(exchange.get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/condition-code")
                        .is(422)
                        .sentence())
                .contains("system that is not listed here");
        assertThat(exchange.get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/mimetypes")
                        .is(422)
                        .sentence())
                .contains("without end");
        exchange.get("/ValueSet/$expand?url=https://x.example/none").is(404);
        exchange.get("/ValueSet/$expand").is(400);
        exchange.get("/ValueSet/" + UUID.randomUUID() + "/$expand").is(404);
        String itself = set("{\"include\":[{\"valueSet\":[\"SHOES/set\"]}]}");
        exchange.post("/ValueSet", itself).is(201);
        exchange.get("/ValueSet/$expand?url=" + shoes + "/set").is(422);
        Client other = fhir.client(office.desk(OrganisationSign.GP), Horizon.WHOLE_PLACE, "system/Patient.rs");
        other.get("/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/marital-status")
                .is(403);
    }

    @Test
    void oneCodeIsAKindOfAnother() {
        exchange.post("/CodeSystem", system()).is(201);
        String ask = "/CodeSystem/$subsumes?system=" + shoes + "&codeA=%s&codeB=%s";
        assertThat(told(exchange.get(ask.formatted("footwear", "wader")), "outcome"))
                .isEqualTo("subsumes");
        assertThat(told(exchange.get(ask.formatted("wader", "boot")), "outcome"))
                .isEqualTo("subsumed-by");
        assertThat(told(exchange.get(ask.formatted("boot", "boot")), "outcome")).isEqualTo("equivalent");
        assertThat(told(exchange.get(ask.formatted("boot", "slipper")), "outcome"))
                .isEqualTo("not-subsumed");
        exchange.get(ask.formatted("boot", "sandal")).is(404);
    }
}
