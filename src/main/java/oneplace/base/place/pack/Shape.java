package oneplace.base.place.pack;

import java.util.List;

/**
 * What one file of a pack holds.
 *
 * @param file its name within the pack; the ending says whether it is YAML or a table
 * @param needed whether a pack must have it
 * @param many whether it is a list of entries or a single one
 * @param key the fields that together tell entries apart; empty when entries may repeat
 * @param meaning what the file is for, for the reference
 */
record Shape(String file, boolean needed, boolean many, List<Field> fields, List<String> key, String meaning) {

    boolean isTable() {
        return file.endsWith(".csv");
    }
}
