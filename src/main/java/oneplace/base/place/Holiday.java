package oneplace.base.place;

import java.time.LocalDate;

/** A bank holiday: the day it is kept on, a substitute day included, and its name. */
public record Holiday(LocalDate date, String name) {}
