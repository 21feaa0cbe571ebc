package oneplace.record.sharedrecord.search.path;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a published path. The grammar, which is the part of FHIRPath that R4's search parameters use:
 *
 * <pre>
 * union     = conjunct { "|" conjunct }
 * conjunct  = term { "and" term }
 * term      = postfix [ "as" Type ] [ "!=" literal ]
 * postfix   = ( Type | name | "(" union ")" ) { "." member | "[" digits "]" }
 * member    = name | "as(" Type ")" | "ofType(" Type ")" | "exists()" | "extension('url')"
 *           | "where(" ( name "=" 'text' | "resolve() is" Type ) ")"
 * </pre>
 */
final class PathReader {

    private final String text;
    private int at;

    private PathReader(String text) {
        this.text = text;
    }

    static Expression read(String text) {
        PathReader reader = new PathReader(text);
        Expression expression = reader.union();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return expression;
    }

    private Expression union() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(conjunct());
        } while (skip("|"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.Union(parts);
    }

    private Expression conjunct() {
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(term());
        } while (skipWord("and"));
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private Expression term() {
        Expression term = postfix();
        if (skipWord("as")) {
            term = new Expression.As(term, name());
        }
        return skip("!=") ? new Expression.Differs(term, name()) : term;
    }

    private Expression postfix() {
        Expression expression;
        if (skip("(")) {
            expression = union();
            need(")");
        } else {
            String name = name();
            expression = Character.isUpperCase(name.charAt(0))
                    ? new Expression.Root(name)
                    : new Expression.Member(new Expression.Root(""), name);
        }
        while (true) {
            if (skip("[")) {
                expression = new Expression.At(expression, number());
                need("]");
            } else if (skip(".")) {
                expression = member(expression);
            } else {
                return expression;
            }
        }
    }

    private Expression member(Expression of) {
        String name = name();
        if (!skip("(")) {
            return new Expression.Member(of, name);
        }
        Expression member = switch (name) {
            case "as", "ofType" -> new Expression.As(of, name());
            case "exists" -> new Expression.Exists(of);
            case "where" -> new Expression.Where(of, filter());
            case "extension" ->
                new Expression.Where(new Expression.Member(of, "extension"), new Filter.Equal("url", quoted()));
            default -> throw new PathException("function " + name + "() is not known in " + text);
        };
        need(")");
        return member;
    }

    private Filter filter() {
        String name = name();
        if (name.equals("resolve")) {
            need("(");
            need(")");
            if (!skipWord("is")) {
                throw unexpected();
            }
            return new Filter.RefersTo(name());
        }
        need("=");
        return new Filter.Equal(name, quoted());
    }

    private String name() {
        spaces();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private int number() {
        String digits = name();
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw unexpected();
        }
    }

    private String quoted() {
        need("'");
        int end = text.indexOf('\'', at);
        if (end < 0) {
            throw unexpected();
        }
        String inside = text.substring(at, end);
        at = end + 1;
        return inside;
    }

    private boolean skipWord(String word) {
        spaces();
        return text.startsWith(word + " ", at) && skip(word);
    }

    private boolean skip(String token) {
        spaces();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        spaces();
        return true;
    }

    private void need(String token) {
        if (!skip(token)) {
            throw unexpected();
        }
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private PathException unexpected() {
        return new PathException("cannot read " + text + " at character " + at);
    }
}
