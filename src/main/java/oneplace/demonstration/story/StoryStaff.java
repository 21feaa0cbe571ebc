package oneplace.demonstration.story;

import java.util.ArrayList;
import java.util.List;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** The staff of the stories as the record knows them: a Practitioner and a PractitionerRole each. */
public final class StoryStaff {
    private final Cast cast = new Cast();

    /** Everybody, in the order of the table. */
    public List<DomainResource> everybody() {
        List<DomainResource> all = new ArrayList<>();
        for (Table.Row row : Table.read("staff.csv")) {
            String id = DemonstrationIds.practitioner(row.get("sign_in")).toString();
            Practitioner practitioner = new Practitioner();
            practitioner.setActive(true);
            practitioner.addName(name(row.get("name")));
            all.add(Fhir.signed(
                    practitioner, "practitioner:" + row.get("sign_in"), row.get("organisation"), "administrative"));
            PractitionerRole role = new PractitionerRole();
            role.setActive(true);
            role.setPractitioner(new Reference("Practitioner/" + id).setDisplay(row.get("name")));
            role.setOrganization(cast.organisation(row.get("organisation")));
            role.addCode(Fhir.words(row.get("title")));
            all.add(Fhir.signed(role, "role:" + id, row.get("organisation"), "administrative"));
        }
        return all;
    }

    private static HumanName name(String spoken) {
        HumanName name = new HumanName().setUse(HumanName.NameUse.OFFICIAL);
        String plain = spoken.startsWith("Dr ") ? spoken.substring(3) : spoken;
        if (!plain.equals(spoken)) {
            name.addPrefix("Dr");
        }
        int last = plain.indexOf(' ');
        return name.setFamily(plain.substring(last + 1)).addGiven(plain.substring(0, last));
    }
}
