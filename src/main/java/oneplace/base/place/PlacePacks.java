package oneplace.base.place;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.place.pack.FolderFiles;
import oneplace.base.place.pack.PackReader;
import oneplace.base.place.pack.ShippedFiles;

/** Finds a place pack by name or folder, and reads it. */
public final class PlacePacks {

    /** The packs that ship. */
    public static final List<String> SHIPPED = List.of("banes", "sefton", "plymouth");

    private PlacePacks() {}

    /**
     * The pack of a name, or in a folder. A name is looked for in the folder {@code places} where the program was
     * started, then among those that ship.
     *
     * @param nameOrFolder {@code banes}, or a path such as {@code ./our-place}
     * @throws BadPack when there is none, or naming everything that is wrong with it
     */
    public static PlacePack open(String nameOrFolder) {
        Path folder = path(nameOrFolder);
        Path beside = Path.of("places").resolve(folder.getFileName() == null ? folder : folder.getFileName());
        boolean name = folder.getNameCount() == 1 && !nameOrFolder.contains("/");
        if (name && Files.isRegularFile(beside.resolve("place.yaml"))) {
            return PackReader.read(new FolderFiles(beside));
        }
        if (SHIPPED.contains(nameOrFolder)) {
            return PackReader.read(ShippedFiles.pack(nameOrFolder));
        }
        if (Files.isDirectory(folder)) {
            return PackReader.read(new FolderFiles(folder));
        }
        throw new BadPack("There is no place pack \"" + nameOrFolder + "\": name one of " + String.join(", ", SHIPPED)
                + ", or a folder that holds a place.yaml.");
    }

    private static Path path(String nameOrFolder) {
        try {
            return Path.of(nameOrFolder);
        } catch (InvalidPathException impossible) {
            throw new BadPack("There is no place pack \"" + nameOrFolder + "\": that is no folder's name.");
        }
    }
}
