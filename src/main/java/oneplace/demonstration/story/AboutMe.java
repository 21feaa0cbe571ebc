package oneplace.demonstration.story;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations;
import org.hl7.fhir.r4.model.Questionnaire;

/** The form whose answers are what a person wants known about them. Headings: PRSB, <em>About Me</em>. */
public final class AboutMe {
    static final String ADDRESS = "https://oneplace.example/Questionnaire/about-me";

    private static final List<String> HEADINGS = List.of(
            "What is most important to me",
            "People who are important to me",
            "How I communicate and how to communicate with me",
            "My wellness",
            "Please do and please do not",
            "How and when to support me",
            "Also worth knowing about me");

    private AboutMe() {}

    /** Where the answer to a heading stands. @throws IllegalStateException when the form has no such heading */
    static String link(String heading) {
        int at = HEADINGS.indexOf(heading);
        if (at < 0) {
            throw new IllegalStateException("about_me.csv: the form has no heading \"" + heading + "\"");
        }
        return String.valueOf(at + 1);
    }

    /** The form itself. */
    public static Questionnaire form() {
        Questionnaire form = new Questionnaire();
        form.setUrl(ADDRESS);
        form.setName("AboutMe");
        form.setTitle("About me");
        form.setStatus(Enumerations.PublicationStatus.ACTIVE);
        form.addSubjectType("Patient");
        for (String heading : HEADINGS) {
            form.addItem().setLinkId(link(heading)).setText(heading).setType(Questionnaire.QuestionnaireItemType.TEXT);
        }
        return Fhir.signed(form, "about-me", "org-community", "general");
    }
}
