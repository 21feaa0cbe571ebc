package oneplace.trust.access.policy;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.trust.access.Mandate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules as Cedar's engine knows them. Whatever the engine cannot answer without a doubt is refused: Cedar leaves out a
 * rule that fails while it is worked out, and a closing rule left out would open.
 */
final class CedarPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(CedarPolicy.class);
    private static final EntityUID READ = entity("Action", "read");
    private static final EntityUID VIEWER = entity("Viewer", "viewer");
    private static final EntityUID ENTRY = entity("Entry", "entry");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Schema schema;
    private final PolicySet rules;

    /** @throws PolicyUnsound when a rule uses a word that the schema does not have, or cannot be read */
    CedarPolicy(PolicyText text) {
        try {
            schema = Schema.parse(Schema.JsonOrCedar.Cedar, text.schema());
            Set<com.cedarpolicy.model.policy.Policy> all = new LinkedHashSet<>();
            for (Rule rule : text.rules()) {
                all.add(new com.cedarpolicy.model.policy.Policy(rule.text(), rule.id()));
            }
            rules = new PolicySet(all);
            ValidationResponse check = engine.validate(new ValidationRequest(schema, rules));
            if (!check.validationPassed() || !check.warnings.isEmpty()) {
                throw new PolicyUnsound(check + " " + check.warnings);
            }
            // The engine is quick only when both are kept.
            schema.cache();
            rules.cache();
        } catch (AuthException | CacheException e) {
            throw new PolicyUnsound(e);
        }
    }

    Verdict decide(Mandate mandate, Case asked) {
        Entity viewer = new Entity(
                VIEWER,
                Map.of(
                        "kind", entity("Kind", code(mandate.kind())),
                        "purposes", list(mandate.purposes().stream().map(p -> entity("Purpose", code(p)))),
                        "cleared",
                                list(Stream.of(InformationClass.values())
                                        .filter(c -> (mandate.cleared() & c.bit()) != 0)
                                        .map(c -> entity("InformationClass", c.code()))),
                        "mayBreakGlass", new PrimBool(mandate.mayBreakGlass())),
                Set.of());
        Entity entry = new Entity(
                ENTRY,
                Map.of(
                        "class", entity("InformationClass", asked.of().code()),
                        "author", entity("Author", asked.author().code()),
                        "protection", entity("Protection", asked.protection().code()),
                        "hiddenFromPerson", new PrimBool(asked.hiddenFromPerson())),
                Set.of());
        Map<String, Value> context = new HashMap<>();
        context.put("basis", entity("Basis", asked.basis().code()));
        context.put("choice", entity("Choice", asked.choice().code()));
        asked.purpose().ifPresent(purpose -> context.put("purpose", entity("Purpose", code(purpose))));
        return ask(
                new AuthorizationRequest(VIEWER, READ, ENTRY, Optional.of(context), Optional.of(schema), true),
                Set.of(viewer, entry));
    }

    /** @throws PolicyUnsound when the engine does not answer at all: then the request is not answered either */
    private Verdict ask(AuthorizationRequest request, Set<Entity> entities) {
        try {
            AuthorizationResponse answer = engine.isAuthorized(request, rules, entities);
            Optional<AuthorizationSuccessResponse> reached = answer.success;
            if (reached.isEmpty() || !reached.get().getErrors().isEmpty()) {
                LOG.error(
                        "The policy could not be worked out, so it was answered no: {}",
                        reached.map(AuthorizationSuccessResponse::getErrors)
                                .map(Object::toString)
                                .orElseGet(() -> String.valueOf(answer.errors)));
                return new Verdict(false, List.of());
            }
            return new Verdict(
                    reached.get().isAllowed(),
                    reached.get().getReason().stream().sorted().toList());
        } catch (AuthException e) {
            throw new PolicyUnsound(e);
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Value list(Stream<EntityUID> values) {
        return new CedarList(values.<Value>map(v -> v).toList());
    }

    private static EntityUID entity(String type, String id) {
        return new EntityUID(EntityTypeName.parse(type).orElseThrow(), id);
    }
}
