package planted.modules.lower;

import planted.modules.upper.Upper;

/** Planted. */
public class Lower {
    public Upper upper() {
        return new Upper();
    }
}
