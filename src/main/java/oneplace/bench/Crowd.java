package oneplace.bench;

import java.util.UUID;
import oneplace.base.kernel.NhsNumber;

/**
 * People without a story, as many as are asked for, to see how a place grows: the same number gives the same person, to the
 * byte. Their NHS numbers begin 999, which is never issued, and are taken from the end of that range, which
 * {@code ./oneplace population} reaches last. Names are made of syllables; 8,000 family names and 600 given names, so that
 * few are alike, and who is alike is for the index of people to tell.
 */
final class Crowd {

    /** As many as there are numbers from 999 3… to 999 9…, nearly. */
    static final int MOST = 600_000;

    /** A Patient, two visits, four conditions and four prescriptions; all else is observed. */
    static final int LEAST_ENTRIES = 12;

    private static final int LAST_NUMBER = 999_998;
    private static final String[] BEGIN =
            ("Bar Cad Dor Fen Gar Hol Kel Lan Mar Nor Pen Quar Ros Sel Tam Tre Vel War Wen Yar").split(" ");
    private static final String[] MIDDLE = "a e i o u al an ar el en er il in ir ol on or ul un ur".split(" ");
    private static final String[] END =
            "beck bury by combe croft dale den field ford ham head hurst ley low mere ton thorpe wick wood worth"
                    .split(" ");
    private static final String[] GIVEN =
            ("Al Bel Cor Dav El Fay Gwen Hal Is Jen Kit Lor Mab Ned Ol Per Rho Sil Tal Una Ver Wil Yol Zen Ash Bri Con Del"
                            + " Em Flo")
                    .split(" ");
    private static final String[] GIVEN_END =
            "a an by da den ela en eth ia ie in is la len lyn na o on ra ya".split(" ");
    /** LOINC codes with a unit of UCUM and a usual value; the first are the most frequent. */
    private static final String[] OBSERVED = {
        "8867-4 /min 72", "8480-6 mm[Hg] 131", "8462-4 mm[Hg] 78", "29463-7 kg 74", "8310-5 Cel 37", "9279-1 /min 15",
        "2708-6 % 97", "39156-5 kg/m2 26", "2345-7 mg/dL 98", "4548-4 % 6", "2160-0 mg/dL 1", "718-7 g/dL 13",
        "6690-2 10*3/uL 7", "777-3 10*3/uL 250", "2823-3 mmol/L 4", "2951-2 mmol/L 140", "2093-3 mg/dL 190",
                "2571-8 mg/dL 120",
        "2085-9 mg/dL 50", "3016-3 m[IU]/L 2", "1742-6 U/L 24", "1920-8 U/L 25", "8302-2 cm 167", "72514-3 {score} 2"
    };

    private static final String[] CONDITIONS = {
        "38341003 Hypertension", "44054006 Type 2 diabetes", "195967001 Asthma", "396275006 Osteoarthritis",
        "35489007 Depression", "13645005 COPD", "49436004 Atrial fibrillation", "84114007 Heart failure"
    };
    private static final String[] MEDICINES = {
        "Amlodipine 5 mg tablets",
        "Metformin 500 mg tablets",
        "Salbutamol 100 micrograms inhaler",
        "Paracetamol 500 mg tablets",
        "Sertraline 50 mg tablets",
        "Ramipril 5 mg capsules",
        "Apixaban 5 mg tablets",
        "Atorvastatin 20 mg tablets"
    };

    private final int entries;
    private final int[] numbers;

    /**
     * @param people how many, at most {@link #MOST}
     * @param entries of each, at least {@link #LEAST_ENTRIES}
     */
    Crowd(int people, int entries) {
        this.entries = entries;
        this.numbers = new int[people];
        int number = LAST_NUMBER;
        for (int i = 0; i < people; number--) {
            if (NhsNumber.checkDigit("999" + number) < 10) {
                numbers[i++] = number;
            }
        }
    }

    /** The NHS number of a person, counted from 0. */
    String nhsNumber(int person) {
        String nine = "999" + numbers[person];
        return nine + NhsNumber.checkDigit(nine);
    }

    /** People {@code from} (included) to {@code until} (excluded) as one bundle of type transaction. */
    String bundle(int from, int until) {
        StringBuilder bundle = new StringBuilder((until - from) * entries * 600)
                .append("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
        for (int person = from; person < until; person++) {
            new Written(bundle, person).all();
        }
        bundle.setLength(bundle.length() - 1);
        return bundle.append("]}").toString();
    }

    /** A number as good as drawn, and yet the same each time (SplitMix64: Steele, Lea and Flood 2014). */
    private static long mixed(long seed) {
        long z = seed * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** One person, written. */
    private final class Written {

        private final StringBuilder to;
        private final int person;
        private int drawn;
        private int entry;

        Written(StringBuilder to, int person) {
            this.to = to;
            this.person = person;
        }

        void all() {
            patient();
            for (int i = 0; i < 2; i++) {
                entry(
                        "Encounter",
                        "\"status\":\"finished\",\"class\":{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"AMB\"},\"period\":{\"start\":\""
                                + moment() + "\"},\"subject\":" + patientItself());
            }
            for (int i = 0; i < 4; i++) {
                String[] condition = one(CONDITIONS).split(" ", 2);
                entry(
                        "Condition",
                        "\"clinicalStatus\":{\"coding\":[{\"system\":"
                                + "\"http://terminology.hl7.org/CodeSystem/condition-clinical\",\"code\":\"active\"}]},\"code\":"
                                + "{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"" + condition[0]
                                + "\"}],\"text\":\""
                                + condition[1] + "\"},\"onsetDateTime\":\"" + moment().substring(0, 10)
                                + "\",\"subject\":"
                                + patientItself());
            }
            for (int i = 0; i < 4; i++) {
                entry(
                        "MedicationRequest",
                        "\"status\":\"active\",\"intent\":\"order\",\"medicationCodeableConcept\":"
                                + "{\"text\":\"" + one(MEDICINES) + "\"},\"authoredOn\":\"" + moment()
                                + "\",\"subject\":"
                                + patientItself());
            }
            while (entry < entries) {
                observation();
            }
        }

        private void patient() {
            String postcode = "ZZ" + (10 + draw(90)) + " " + draw(10) + letter() + letter();
            entry(
                    "Patient",
                    "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\""
                            + nhsNumber(person) + "\"}],\"name\":[{\"use\":\"official\",\"family\":\"" + one(BEGIN)
                            + one(MIDDLE)
                            + one(END) + "\",\"given\":[\"" + one(GIVEN) + one(GIVEN_END) + "\"]}],\"gender\":\""
                            + (draw(2) == 0 ? "female" : "male") + "\",\"birthDate\":\"" + (1930 + draw(94)) + "-"
                            + two(1 + draw(12))
                            + "-" + two(1 + draw(28)) + "\",\"address\":[{\"use\":\"home\",\"line\":[\""
                            + (1 + draw(200))
                            + " Long Row\"],\"postalCode\":\"" + postcode + "\"}]");
        }

        private void observation() {
            String[] what = OBSERVED[Math.min(draw(OBSERVED.length), draw(OBSERVED.length))].split(" ");
            int value = Integer.parseInt(what[2]);
            entry(
                    "Observation",
                    "\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":"
                            + "\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"vital-signs\"}]}],\"code\":"
                            + "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + what[0]
                            + "\"}]},\"effectiveDateTime\":\""
                            + moment() + "\",\"valueQuantity\":{\"value\":" + (value + draw(1 + value / 4))
                            + ",\"unit\":\"" + what[1]
                            + "\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + what[1] + "\"},\"subject\":"
                            + patientItself());
        }

        private void entry(String type, String members) {
            to.append("{\"fullUrl\":\"").append(url(entry++)).append("\",\"resource\":{\"resourceType\":\"");
            to.append(type).append("\",").append(members).append("},\"request\":{\"method\":\"POST\",\"url\":\"");
            to.append(type).append("\"}},");
        }

        private String patientItself() {
            return "{\"reference\":\"" + url(0) + "\"}";
        }

        private String url(int which) {
            return "urn:uuid:" + new UUID(mixed(person), (0x8L << 60) | ((long) person << 16) | which);
        }

        private String moment() {
            return (2015 + draw(11)) + "-" + two(1 + draw(12)) + "-" + two(1 + draw(28)) + "T" + two(8 + draw(10)) + ":"
                    + two(draw(60)) + ":00Z";
        }

        private int draw(int below) {
            return (int) Long.remainderUnsigned(mixed(((long) person << 20) + drawn++), below);
        }

        private String one(String[] of) {
            return of[draw(of.length)];
        }

        private char letter() {
            return "ABDEFGHJLNPQRSTUWXYZ".charAt(draw(20));
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    }
}
