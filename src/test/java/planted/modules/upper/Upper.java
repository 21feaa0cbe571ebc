package planted.modules.upper;

/** Planted. */
public class Upper {}
