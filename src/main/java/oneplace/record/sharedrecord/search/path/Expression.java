package oneplace.record.sharedrecord.search.path;

import java.util.List;

/** A FHIRPath expression as far as R4's search parameters use the language. */
sealed interface Expression {

    /** The resource itself: {@code Patient}. */
    record Root(String type) implements Expression {}

    /** {@code of.name}. */
    record Member(Expression of, String name) implements Expression {}

    /** {@code (of as type)}, {@code of.as(type)}, {@code of.ofType(type)}. */
    record As(Expression of, String type) implements Expression {}

    /** {@code of.where(…)}. */
    record Where(Expression of, Filter filter) implements Expression {}

    /** {@code of[index]}. */
    record At(Expression of, int index) implements Expression {}

    /** {@code a | b}. */
    record Union(List<Expression> parts) implements Expression {}

    /** {@code of.exists()}. */
    record Exists(Expression of) implements Expression {}

    /** {@code of != literal}, true when {@code of} has a value and it is another. */
    record Differs(Expression of, String literal) implements Expression {}

    /** {@code a and b}. */
    record And(List<Expression> parts) implements Expression {}
}
