package oneplace.record.exchange.hostile;

import java.util.List;

/** Good texts of every kind that other systems send. */
public final class Seeds {

    public static final List<String> JSON = List.of("""
            {"resourceType":"Patient","id":"tilda","meta":{"tag":[{"system":"urn:t","code":"c"}]},"identifier":[{"system":"urn:x","value":"1",
             "period":{"start":"2001-05","end":"2002"}}],"active":true,"name":[{"family":"Marsh","given":["Tilda",null],
             "_given":[null,{"extension":[{"url":"https://x.example/e","valueString":"v"}]}]}],"gender":"female",
             "birthDate":"1950-02-03","_birthDate":{"id":"b"},"deceasedBoolean":false,"address":[{"line":["1 Lane"],"postalCode":"BA1 1AA"}],
             "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p class=\\"a\\">T &amp; M</p></div>"},
             "contained":[{"resourceType":"Organization","id":"o","name":"O"}],"managingOrganization":{"reference":"#o"}}""", """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"1-2","display":"D"}],
             "text":"T"},"subject":{"display":"somebody"},"effectivePeriod":{"start":"2020-01-01T10:11:12.123+01:00"},
             "valueQuantity":{"value":5.40,"comparator":"<","unit":"mg","system":"http://unitsofmeasure.org","code":"mg"},
             "component":[{"code":{"text":"c"},"valueInteger":-3},{"code":{"text":"d"},"valueRange":{"low":{"value":1e2}}}],
             "referenceRange":[{"low":{"value":1},"text":"r"}],"note":[{"text":"n","time":"2020-01-01T00:00:00Z"}]}""", """
            {"resourceType":"Questionnaire","status":"draft","item":[{"linkId":"1","type":"group","item":[{"linkId":"2","type":"choice",
             "answerOption":[{"valueCoding":{"code":"a"}}],"enableWhen":[{"question":"1","operator":"=","answerString":"x"}]}]}]}""", """
            {"resourceType":"Location","name":"L","position":{"longitude":-2.36,"latitude":51.38},"telecom":[{"system":"phone","value":"1"}]}""", """
            {"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Basic","code":{"text":"b"}}}]}""");

    public static final List<String> XML = List.of("""
            <?xml version="1.0" encoding="UTF-8"?>
            <Patient xmlns="http://hl7.org/fhir"><id value="tilda"/><text><status value="generated"/>
            <div xmlns="http://www.w3.org/1999/xhtml"><p class="a">T &amp; M<br/></p></div></text>
            <contained><Organization><id value="o"/><name value="O"/></Organization></contained>
            <extension url="https://x.example/e"><valueQuantity><value value="1.50"/></valueQuantity></extension>
            <active value="true"/><name><family value="Marsh"/><given value="Tilda"/><given id="g"/></name>
            <birthDate value="1950-02-03"><extension url="https://x.example/t"><valueDateTime value="1950-02-03T01:02:03Z"/></extension></birthDate>
            <managingOrganization><reference value="#o"/></managingOrganization></Patient>""", """
            <Bundle xmlns="http://hl7.org/fhir"><type value="collection"/><entry><fullUrl value="urn:uuid:1"/><resource>
            <Basic><code><text value="b"/></code></Basic></resource></entry></Bundle>""");

    public static final List<String> BUNDLES = List.of("""
            {"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Practitioner",
             "active":true},"request":{"method":"POST","url":"Practitioner","ifNoneExist":"identifier=urn:x|y"}},{"resource":{
             "resourceType":"Basic","code":{"text":"b"},"author":{"reference":"urn:uuid:1"}},"request":{"method":"PUT","url":"Basic/b-1",
             "ifMatch":"W/\\"1\\""}},{"request":{"method":"DELETE","url":"Basic/none"}}]}""", """
            {"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Practitioner?name=a&_count=1"}},
             {"request":{"method":"GET","url":"Patient/none","ifNoneMatch":"W/\\"1\\"","ifModifiedSince":"2020-01-01T00:00:00Z"}},
             {"resource":{"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"delete"},
              {"name":"path","valueString":"Practitioner.active"}]}]},"request":{"method":"PATCH","url":"Practitioner/none"}},
             {"resource":{"resourceType":"Basic","code":{"text":"b"}},"request":{"method":"POST","url":"Basic/$validate"}}]}""");

    public static final List<String> PATCHES = List.of("""
            [{"op":"test","path":"/active","value":true},{"op":"add","path":"/name/0/given/-","value":"A"},{"op":"remove","path":"/name/0"},
             {"op":"copy","from":"/name","path":"/telecom"},{"op":"move","from":"/active","path":"/a~1b"},
             {"op":"replace","path":"","value":{"resourceType":"Practitioner"}}]""", """
            {"resourceType":"Parameters","parameter":[{"name":"operation","part":[{"name":"type","valueCode":"add"},
             {"name":"path","valueString":"Practitioner.name.where(use = 'official')[0]"},{"name":"name","valueString":"given"},
             {"name":"value","valueString":"A"}]},{"name":"operation","part":[{"name":"type","valueCode":"move"},
             {"name":"path","valueString":"Practitioner.identifier"},{"name":"source","valueInteger":1},{"name":"destination","valueInteger":0}]},
             {"name":"operation","part":[{"name":"type","valueCode":"insert"},{"name":"path","valueString":"Practitioner.name"},
             {"name":"index","valueInteger":0},{"name":"value","part":[{"name":"family","valueString":"B"}]}]}]}""");

    public static final List<String> SEARCHES = List.of(
            "family=Sm%C3%ADth&given:exact=Ann,Bob&_count=3&_sort=-birthdate,family&_total=accurate",
            "birthdate=ge1950-02&birthdate=lt2000-01-01T00:00:00%2B01:00&_lastUpdated=gt2020&_summary=count",
            "identifier=urn%3Ax%7C1%5C,2,%7C3&gender:not=male&active:missing=false&_elements=name,id",
            "code=http://loinc.org%7C1-2&value-quantity=ap5.4%7Chttp://unitsofmeasure.org%7Cmg&date=2020&_include=Observation:subject",
            "patient.name=Marsh&subject:Patient.general-practitioner.name=x&code-value-quantity=http://x%7Ca$gt5",
            "_has:Observation:patient:code=1-2&_has:Observation:subject:_has:Provenance:target:recorded=2020&_revinclude=Observation:patient",
            "_id=a,b,c&_profile:below=https://x.example&_tag:not=urn:t%7Cc&_security=x&_text=(a%20or%20b)%20and%20c&_content=d",
            "name:contains=a&address=b&telecom=c&phonetic=d&identifier:of-type=a%7Cb%7Cc&_list=e&general-practitioner:identifier=f%7Cg",
            "near=51.4%7C-2.4%7C5%7Ckm&url:above=http://x/y&_type=Patient,Observation&_format=xml&_pretty=true&partof:below=Location/1");

    private Seeds() {}
}
