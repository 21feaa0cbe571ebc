package planted.store;

/** Planted: a store anybody may use. */
public class OpenStore {}
