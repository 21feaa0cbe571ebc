package oneplace.base.place.pack;

import java.util.List;
import java.util.stream.Stream;

/** Every file a pack may hold: the one description that checking, reading and the reference all follow. */
final class Shapes {

    private static final List<Shape> ALL = Stream.of(CoreShapes.all(), List.of(BoardShape.BOARD), TableShapes.all())
            .flatMap(List::stream)
            .toList();

    private Shapes() {}

    static List<Shape> all() {
        return ALL;
    }
}
