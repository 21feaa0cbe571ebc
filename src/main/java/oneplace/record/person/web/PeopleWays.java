package oneplace.record.person.web;

import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.trust.identity.SearchPaths;
import oneplace.trust.shell.NavigationItem;
import oneplace.trust.shell.PersonSearch;
import oneplace.trust.shell.Visitor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways into the index, for those whose roles the place allows it. */
@Configuration(proxyBeanMethods = false)
class PeopleWays {

    private record Way(Places places, Permission needs, String text, String address, String says, int order)
            implements NavigationItem, PersonSearch {

        @Override
        public boolean isFor(Visitor visitor) {
            return visitor.roles().stream().anyMatch(role -> places.place().allows(role, needs));
        }
    }

    @Bean
    NavigationItem peopleNavigation(Places places) {
        return new Way(
                places, Permission.TRACE_PEOPLE, "People", "/people", "Find a person and open their record.", 10);
    }

    @Bean
    NavigationItem possibleMatchesNavigation(Places places) {
        return new Way(
                places,
                Permission.MERGE_PEOPLE,
                "Possible matches",
                "/people/matching",
                "Decide whether two records are one person’s, and take merges back.",
                60);
    }

    @Bean
    SearchPaths searchesForPeople() {
        return SearchPaths.of("/people", "/people/trace");
    }

    @Bean
    PersonSearch personSearch(Places places) {
        return new Way(places, Permission.TRACE_PEOPLE, "", "/people", "", 0);
    }
}
