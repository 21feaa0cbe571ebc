package oneplace.trust.shell;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the template of a view: {@code person/search} is {@code src/main/jte/person/search.jte}. */
class TemplateViews extends UrlBasedViewResolver {

    private final TemplateEngine templates;
    private final Frames frames;

    TemplateViews(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
        setViewClass(TemplateView.class);
        setSuffix(".jte");
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new TemplateView(templates, frames);
    }

    @Override
    protected @Nullable View loadView(String viewName, Locale locale) throws Exception {
        return templates.hasTemplate(viewName + ".jte") ? super.loadView(viewName, locale) : null;
    }
}
