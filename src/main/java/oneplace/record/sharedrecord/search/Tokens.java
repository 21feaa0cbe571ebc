package oneplace.record.sharedrecord.search;

import java.util.Arrays;
import oneplace.record.sharedrecord.search.path.ElementKind;

/**
 * The 64-bit tokens that stand in the index for what a resource says, and for which resource it is.
 *
 * <p>All are SipHash-2-4 under the published key below. What is hashed, with 0xFF (which no UTF-8 contains) after each
 * part: a letter for the kind of token, and then
 *
 * <ul>
 *   <li>{@code k} type, id: the key of a resource
 *   <li>{@code c} type, way, code: a code or identifier whatever its system
 *   <li>{@code s} type, way, system, code: the same with its system, which is empty for none
 *   <li>{@code y} type, way, system: any identifier of a system
 *   <li>{@code r} type, way, text: a reference, {@code Type/id} or as it stands; canonical ones without their version
 *   <li>{@code i}, {@code j} as {@code c} and {@code s}: the identifier of a reference
 *   <li>{@code u} type, way, URI
 *   <li>{@code p} type, way, one to three letters: how a text begins
 *   <li>{@code n} nothing more: see {@link #UNDATED}; {@code o} nothing more: see {@link #OVERFLOW}
 * </ul>
 *
 * <p>The <em>way</em> is the path in JSON's names without filters ({@code subject}, {@code component.valueQuantity}), so
 * that parameters which read the same element share its tokens: {@code patient} and {@code subject}, {@code combo-code}
 * and {@code code}. Codes are folded in case unless the element is of type {@code code} or {@code uri} (R4, <em>Search</em>,
 * token: matches are not case sensitive unless the system says so).
 *
 * <p>Changing the key, the letters or a way means building the index anew.
 */
public final class Tokens {

    /**
     * The most tokens one resource keeps in the index. A resource with more keeps the lowest of them and {@link
     * #OVERFLOW}: whoever asks the index for a token must then also consider the resources with this one.
     */
    public static final int MOST = 250;

    /** Says that the resource has tokens which the index does not hold. */
    public static final long OVERFLOW = root('o').finish();

    /**
     * Says that the resource has no value under the date parameter that its type's entries are in order of ({@link
     * SearchParameter#clinicalDate()}), so that sorting by it can put the resource last.
     */
    public static final long UNDATED = root('n').finish();

    static final int END = 0xff;
    private static final long KEY0 = 0x6f6e65706c616365L;
    private static final long KEY1 = 0x7265636f72642e31L;

    private Tokens() {}

    /** The primary key of the resource {@code type/id}. */
    public static long key(String type, String id) {
        return root('k').add(type).add(END).add(id).add(END).finish();
    }

    static SipHash root(char letter) {
        return new SipHash(KEY0, KEY1).add((int) letter).add(END);
    }

    /** Whether letters' case counts in codes of elements of this kind. */
    static boolean caseCounts(ElementKind kind) {
        return kind == ElementKind.CODE || kind == ElementKind.URI;
    }

    /** Whether elements of this kind are a bare code, whose system the resource does not write. */
    static boolean primitive(ElementKind kind) {
        return switch (kind) {
            case CODE, TEXT, URI, BOOLEAN -> true;
            default -> false;
        };
    }

    /** {@code sorted} cut to what the index keeps. */
    static long[] capped(long[] sorted) {
        if (sorted.length <= MOST) {
            return sorted;
        }
        long[] kept = Arrays.copyOf(sorted, MOST);
        kept[MOST - 1] = OVERFLOW;
        if (Arrays.binarySearch(sorted, UNDATED) >= MOST - 1) {
            kept[MOST - 2] = UNDATED;
        }
        Arrays.sort(kept);
        return kept;
    }
}
