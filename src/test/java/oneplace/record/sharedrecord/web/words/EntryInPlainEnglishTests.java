package oneplace.record.sharedrecord.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as organisations send them, and the line a reader meets. */
class EntryInPlainEnglishTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Headline headline(String resource) {
        return Headlines.of(JSON.readTree(resource.replace('\'', '"')));
    }

    @Test
    void aDiagnosisIsCalledByItsWordsAndSaysSinceWhen() {
        Headline line = headline("""
                {'resourceType':'Condition','identifier':[{'system':'urn:x','value':'9990000018'}],
                 'clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},
                 'code':{'coding':[{'system':'http://snomed.info/sct','code':'84114007','display':'Heart failure (disorder)'}]},
                 'onsetDateTime':'2021-03','recorder':{'reference':'Practitioner/p1','display':'Dr Rosalind Ferro'}}""");
        assertThat(line.line()).isEqualTo("Heart failure");
        assertThat(line.kind().one()).isEqualTo("Diagnosis");
        assertThat(line.detail("Status")).isEqualTo("Active");
        assertThat(line.detail("Began")).isEqualTo("Mar 2021");
        assertThat(line.author()).contains("Dr Rosalind Ferro");
        assertThat(line.toString()).doesNotContain("9990000018").doesNotContain("84114007");
    }

    @Test
    void aDiagnosisOfACodeAloneNeverShowsTheCode() {
        Headline line = headline("""
                {'resourceType':'Condition','code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10','code':'I50.0'}]}}""");
        assertThat(line.line()).isEqualTo("Diagnosis, not described by its sender");
    }

    @Test
    void aDiagnosisRecordedInErrorSaysSoFirst() {
        Headline line = headline("""
                {'resourceType':'Condition','code':{'text':'asthma'},
                 'verificationStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-ver-status','code':'entered-in-error'}]}}""");
        assertThat(line.line()).isEqualTo("Recorded in error: Asthma");
        assertThat(line.standing().stands()).isFalse();
    }

    @Test
    void aMedicineNeverToBeGivenIsNotReadAsOneToBeGiven() {
        Headline line = headline("""
                {'resourceType':'MedicationRequest','status':'active','doNotPerform':true,
                 'medicationCodeableConcept':{'text':'Penicillin V 250 mg tablets'}}""");
        assertThat(line.heading()).isEqualTo("Do not: Penicillin V 250 mg tablets");
    }

    @Test
    void aMedicineSaysHowItIsTaken() {
        Headline written = headline("""
                {'resourceType':'MedicationRequest','status':'active','medicationCodeableConcept':{'text':'Furosemide 40 mg tablets'},
                 'dosageInstruction':[{'text':'1 in the morning'}],'reasonCode':[{'text':'Heart failure'}],
                 'authoredOn':'2026-11-09T09:30:00Z','requester':{'display':'Dr Owen Prosser'}}""");
        assertThat(written.line()).isEqualTo("Furosemide 40 mg tablets: 1 in the morning");
        assertThat(written.detail("For")).isEqualTo("Heart failure");
        assertThat(written.detail("Issued")).isEqualTo("9 Nov 2026, 09:30");

        Headline coded = headline("""
                {'resourceType':'MedicationRequest','status':'active','medicationCodeableConcept':{'text':'Paracetamol 500 mg'},
                 'dosageInstruction':[{'asNeededBoolean':true,'timing':{'repeat':{'frequency':4,'period':1.0,'periodUnit':'d'}},
                   'doseAndRate':[{'doseQuantity':{'value':2,'unit':'tablets'}}]}]}""");
        assertThat(coded.says()).isEqualTo("2 tablets, 4 times a day, when needed");
    }

    @Test
    void aMedicineTheEntryContainsIsNamed() {
        Headline line = headline("""
                {'resourceType':'MedicationRequest','contained':[{'resourceType':'Medication','id':'m',
                  'code':{'text':'Ramipril 2.5 mg capsules'}}],'medicationReference':{'reference':'#m'},
                 'dosageInstruction':[{'timing':{'repeat':{'frequency':1,'period':8,'periodUnit':'h'}}}]}""");
        assertThat(line.line()).isEqualTo("Ramipril 2.5 mg capsules: every 8 hours");
    }

    @Test
    void anAllergySaysWhatHappens() {
        Headline line = headline("""
                {'resourceType':'AllergyIntolerance','code':{'text':'Penicillin'},'criticality':'high',
                 'reaction':[{'manifestation':[{'text':'Widespread rash'}],'severity':'moderate'}]}""");
        assertThat(line.line()).isEqualTo("Penicillin: Widespread rash");
        assertThat(line.detail("How serious")).isEqualTo("High");
        assertThat(line.detail("Severity")).isEqualTo("Moderate");
    }

    @Test
    void aMeasurementCarriesItsValueAndUnitAsWritten() {
        assertThat(headline("""
                {'resourceType':'Observation','code':{'text':'Body weight'},'valueQuantity':{'value':61.40,'unit':'kg'}}""").line()).isEqualTo("Body weight: 61.40 kg");
        assertThat(headline("""
                {'resourceType':'Observation','code':{'text':'CRP'},'valueQuantity':{'value':5,'comparator':'<','unit':'mg/l'},
                 'interpretation':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation','code':'N'}]}]}""").line()).isEqualTo("CRP: <5 mg/l");
        assertThat(headline("""
                {'resourceType':'Observation','code':{'text':'Height'},'valueQuantity':{'value':162.43827461,'unit':'cm'}}""").line()).isEqualTo("Height: 162.44 cm");
        assertThat(headline("""
                {'resourceType':'Observation','code':{'text':'NEWS2'},'valueInteger':3}""").line()).isEqualTo("NEWS2: 3");
    }

    @Test
    void bloodPressureIsSaidAsPeopleSayIt() {
        Headline line = headline("""
                {'resourceType':'Observation','code':{'text':'Blood pressure'},'component':[
                  {'code':{'coding':[{'system':'http://loinc.org','code':'8462-4','display':'Diastolic'}]},'valueQuantity':{'value':76,'unit':'mm[Hg]'}},
                  {'code':{'coding':[{'system':'http://loinc.org','code':'8480-6','display':'Systolic'}]},'valueQuantity':{'value':128,'unit':'mm[Hg]'}}]}""");
        assertThat(line.line()).isEqualTo("Blood pressure: 128/76 mmHg");
    }

    @Test
    void aMeasurementThatCouldNotBeTakenSaysWhy() {
        assertThat(headline("""
                {'resourceType':'Observation','code':{'text':'Weight'},'dataAbsentReason':{'text':'Would not stand on the scales'}}""").line()).isEqualTo("Weight: Would not stand on the scales");
    }

    @Test
    void aVisitIsToldByWhatItWasAndWhy() {
        Headline stay = headline("""
                {'resourceType':'Encounter','status':'finished',
                 'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'IMP'},
                 'reasonCode':[{'text':'Fall at home'}],'period':{'start':'2026-10-02T16:20:00+01:00','end':'2026-10-09T11:00:00+01:00'},
                 'participant':[{'individual':{'display':'Dr Emeka Lund'}}]}""");
        assertThat(stay.title()).isEqualTo("Fall at home");
        assertThat(stay.detail("Setting")).isEqualTo("Hospital stay");
        assertThat(stay.detail("Length")).isEqualTo("7 nights");
        assertThat(stay.author()).contains("Dr Emeka Lund");

        assertThat(headline("""
                {'resourceType':'Encounter','class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'HH'}}""").line()).isEqualTo("Home visit");
        assertThat(headline("""
                {'resourceType':'Encounter','status':'cancelled','type':[{'text':'Fracture clinic'}]}""").heading()).isEqualTo("Cancelled: Fracture clinic");
    }

    @Test
    void anAppointmentDoesNotNameThePersonAsWhoWroteIt() {
        Headline line = headline("""
                {'resourceType':'Appointment','status':'booked','description':'Plan review',
                 'participant':[{'actor':{'reference':'Patient/x','display':'Margaret Ellery'}},{'actor':{'display':'Samira Khatun'}}]}""");
        assertThat(line.line()).isEqualTo("Plan review");
        assertThat(line.author()).contains("Samira Khatun");
        assertThat(headline("{'resourceType':'Appointment','status':'noshow','description':'Plan review'}")
                        .heading())
                .isEqualTo("Did not come: Plan review");
    }

    @Test
    void aVaccinationALetterAReferralAndAPlanHaveTheirOwnWords() {
        assertThat(headline("""
                {'resourceType':'Immunization','status':'completed','vaccineCode':{'text':'Influenza vaccine'},
                 'protocolApplied':[{'doseNumberPositiveInt':1}]}""").line()).isEqualTo("Influenza vaccine: 1");
        Headline letter = headline("""
                {'resourceType':'DocumentReference','type':{'text':'Clinic letter'},'content':[{'attachment':{'title':'Letter of 16 November'}}]}""");
        assertThat(letter.kind().one()).isEqualTo("Letter");
        assertThat(letter.line()).isEqualTo("Letter of 16 November");
        assertThat(headline("""
                {'resourceType':'ServiceRequest','code':{'text':'Social prescribing'},'reasonCode':[{'text':'Lonely since March'}]}""").line()).isEqualTo("Social prescribing: Lonely since March");
        assertThat(headline("{'resourceType':'CarePlan','title':'Out of the house by ten'}")
                        .line())
                .isEqualTo("Out of the house by ten");
    }

    @Test
    void answersToAFormAreReadWithTheirQuestions() {
        Headline line = headline("""
                {'resourceType':'QuestionnaireResponse','item':[{'text':'Loneliness','answer':[{'valueInteger':7}]},
                 {'text':'Group','item':[{'text':'Sleeps well','answer':[{'valueBoolean':false}]}]}]}""");
        assertThat(line.says()).isEqualTo("Loneliness: 7; Sleeps well: no");
    }

    @Test
    void moneyIsInPounds() {
        assertThat(headline("""
                {'resourceType':'Invoice','type':{'text':'Day service'},'totalGross':{'value':1284.6,'currency':'GBP'}}""").line()).isEqualTo("Day service: £1,284.60");
    }

    @Test
    void aNarrativeStandsInWhereNothingElseHasWords() {
        assertThat(headline("""
                {'resourceType':'Basic','text':{'status':'generated','div':'<div xmlns=\\'http://www.w3.org/1999/xhtml\\'><p>Rang &amp; left word</p></div>'}}""").line()).isEqualTo("Rang & left word");
    }

    @Test
    void whatASenderAddedAndWeCannotReadIsNotPassedOver() {
        assertThat(headline(
                                "{'resourceType':'Procedure','code':{'text':'Cast removed'},'modifierExtension':[{'url':'urn:x'}]}")
                        .detail("Take care"))
                .isNotEmpty();
    }

    @Test
    void wrongShapesAreReadAroundAndLongTextsAreCut() {
        assertThat(headline("{'resourceType':'Observation','code':'not a concept','component':'none','valueInteger':3}")
                        .line())
                .isEqualTo("Not a concept: 3");
        assertThat(headline("{'resourceType':'Condition','code':{'text':'" + "word ".repeat(200) + "'}}")
                        .title())
                .hasSizeLessThan(165)
                .endsWith("…");
        assertThat(headline("{'resourceType':'Encounter','period':{'start':'yesterday'},'type':[null,[]]}")
                        .line())
                .isEqualTo("Visit, not described by its sender");
    }
}
