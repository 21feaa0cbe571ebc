package oneplace.demonstration.load;

import java.util.List;
import oneplace.demonstration.Table;
import oneplace.trust.identity.HashedPassword;
import oneplace.trust.identity.PersonAccounts;
import oneplace.trust.identity.Staff;
import org.springframework.stereotype.Component;

/** The accounts of the stories' own people, with the password of the staff. */
@Component
class OwnAccounts {

    private final PersonAccounts accounts;
    private final Staff staff;

    OwnAccounts(PersonAccounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    void load() {
        HashedPassword password = staff.hash(StaffLoading.PASSWORD);
        List<Table.Row> people = Table.read("people.csv");
        for (Table.Row row : rows()) {
            Table.Row person = people.stream()
                    .filter(one -> one.get("person").equals(row.get("person")))
                    .findFirst()
                    .orElseThrow();
            accounts.register(
                    StoryLoading.id(row.get("person")),
                    person.get("given") + " " + person.get("family"),
                    row.get("sign_in"),
                    password,
                    "demonstration");
        }
    }

    static List<Table.Row> rows() {
        return Table.read("people_accounts.csv");
    }
}
