package oneplace.record.mine.web;

import oneplace.base.kernel.InformationClass;

/**
 * A class of information in a person's own words, with what it means for their care to narrow it.
 *
 * @param title what it is
 * @param small the same within a sentence
 * @param means what it holds, and what follows when fewer people see it
 */
public record ClassWords(String title, String small, String means) {

    static ClassWords of(InformationClass of) {
        return switch (of) {
            case GENERAL ->
                words(
                        "Visits, appointments and plans",
                        "If you narrow this, teams may not know that another one comes, or what was agreed with you.");
            case CLINICAL ->
                words(
                        "Medicines, allergies and health problems",
                        "If you narrow this, people treating you may not know what is safe. In an emergency it can be opened,"
                                + " and you will be told.");
            case SOCIAL_CARE ->
                words(
                        "Care and support",
                        "Washing and dressing, equipment, assessments. If you narrow this, you may be asked the same twice.");
            case CARER ->
                words(
                        "What I need as a carer",
                        "If you narrow this, others may not know that you look after somebody.");
            case EDUCATION ->
                words(
                        "School and learning",
                        "Education, health and care plans. Teams outside school may plan past it.");
            case MONEY ->
                words(
                        "My budget, benefits and what I pay",
                        "People who care for you with their hands do not need this.");
            case ADMINISTRATIVE ->
                words("Letters, bookings and registration", "If you narrow this, appointments may be booked twice.");
            case MENTAL_HEALTH ->
                words(
                        "Mental health",
                        "Only staff cleared for it see this. If you narrow it, a crisis team may not know what helps you.");
            case SUBSTANCE_MISUSE ->
                words(
                        "Drugs and alcohol",
                        "Only staff cleared for it see this. If you narrow it, somebody may give you what does not go together.");
            case SEXUAL_HEALTH ->
                words(
                        "Sexual health",
                        "Only staff cleared for it see this. It can matter for medicines and in pregnancy.");
            case SAFEGUARDING ->
                words(
                        "Keeping me safe",
                        "Only staff cleared for it see this. If somebody may be in danger the law can require sharing.");
        };
    }

    private static ClassWords words(String title, String means) {
        return new ClassWords(title, Character.toLowerCase(title.charAt(0)) + title.substring(1), means);
    }
}
