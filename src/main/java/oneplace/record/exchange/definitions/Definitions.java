package oneplace.record.exchange.definitions;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.base.command.RunOptions;
import oneplace.base.database.DataFolder;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The profiles, code systems and value sets this place knows: R4's own, then those of its packages. What R4 itself
 * defines cannot be redefined by a package.
 *
 * <p>Packages are read when the place starts, so that a bad one stops the start with a sentence. R4's own are read when
 * the first of them is asked for. Objects made of them are held softly: memory that is needed elsewhere is given back.
 */
@Component
public final class Definitions {

    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final List<Kept> installed;
    private final Map<Kept, SoftReference<MetadataResource>> made = new ConcurrentHashMap<>();
    private @Nullable Map<String, List<Kept>> known;

    @Autowired
    Definitions(DataFolder folder, Optional<RunOptions> options) {
        this(folders(folder, options));
    }

    private Definitions(List<Path> folders) {
        installed = folders.stream()
                .flatMap(folder -> PackageReader.read(folder).stream())
                .toList();
        if (!installed.isEmpty()) {
            LOG.info("Packages hold {} profiles, code systems and value sets.", installed.size());
        }
    }

    /** R4's own and those in these folders. @throws BadPackage */
    public static Definitions with(Path... folders) {
        return new Definitions(List.of(folders));
    }

    private static List<Path> folders(DataFolder data, Optional<RunOptions> options) {
        List<Path> folders = new ArrayList<>();
        Path own = data.packages();
        if (Files.isDirectory(own)) {
            folders.add(own);
        }
        options.flatMap(RunOptions::packages).ifPresent(given -> {
            if (!Files.isDirectory(given)) {
                throw new BadPackage(given.toString(), "there is no such folder.");
            }
            folders.add(given);
        });
        return folders;
    }

    /**
     * What stands at a canonical address.
     *
     * @param type {@code StructureDefinition}, {@code CodeSystem} or {@code ValueSet}
     * @param canonical with or without {@code |version}; without, the latest
     */
    public Optional<MetadataResource> find(String type, String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        List<Kept> all = known().getOrDefault(type + " " + url, List.of());
        return all.stream()
                .filter(kept -> bar < 0 || kept.version().equals(canonical.substring(bar + 1)))
                .findFirst()
                .map(this::object);
    }

    /** The same of any type. */
    public Optional<MetadataResource> find(String canonical) {
        return R4Definitions.TYPES.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(type -> find(type, canonical).stream())
                .findFirst();
    }

    /** Whether something stands there. */
    public boolean has(String type, String url) {
        return known().containsKey(type + " " + url);
    }

    /** Whether a package of this place brought a profile. */
    public boolean installed(String profile) {
        int bar = profile.indexOf('|');
        String url = bar < 0 ? profile : profile.substring(0, bar);
        return installed.stream().anyMatch(kept -> kept.url().equals(url));
    }

    /** The definitions of R4's types themselves: data types and resources, without profiles on them. */
    public List<MetadataResource> types() {
        return known().values().stream()
                .map(List::getFirst)
                .filter(kept -> kept.base() && kept.xml())
                .sorted(Comparator.comparing(Kept::url))
                .map(this::object)
                .toList();
    }

    /** The addresses of everything known of a type. */
    public List<String> addresses(String type) {
        return known().keySet().stream()
                .filter(key -> key.startsWith(type + " "))
                .map(key -> key.substring(type.length() + 1))
                .sorted()
                .toList();
    }

    private MetadataResource object(Kept kept) {
        SoftReference<MetadataResource> before = made.get(kept);
        MetadataResource object = before == null ? null : before.get();
        if (object == null) {
            object = parse(kept);
            made.put(kept, new SoftReference<>(object));
        }
        return object;
    }

    private static MetadataResource parse(Kept kept) {
        FhirContext r4 = FhirContext.forR4Cached();
        var reader = new InputStreamReader(new ByteArrayInputStream(kept.text()), StandardCharsets.UTF_8);
        return (MetadataResource) (kept.xml() ? r4.newXmlParser() : r4.newJsonParser()).parseResource(reader);
    }

    private synchronized Map<String, List<Kept>> known() {
        if (known == null) {
            Map<String, List<Kept>> all = new HashMap<>(4_000);
            R4Definitions.all().forEach(kept -> add(all, kept));
            OwnDefinitions.all().forEach(kept -> add(all, kept));
            Map<String, List<Kept>> ofPackages = new HashMap<>();
            installed.stream()
                    .filter(kept -> !all.containsKey(kept.type() + " " + kept.url()))
                    .forEach(kept -> add(ofPackages, kept));
            ofPackages
                    .values()
                    .forEach(versions -> versions.sort(Comparator.comparing(Kept::version, Versions.ASCENDING)
                            .reversed()));
            all.putAll(ofPackages);
            known = all;
        }
        return known;
    }

    private static void add(Map<String, List<Kept>> to, Kept kept) {
        to.computeIfAbsent(kept.type() + " " + kept.url(), key -> new ArrayList<>(1))
                .add(kept);
    }
}
