package oneplace.trust.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * One template as a view. The page is written whole into memory before its first byte leaves, so that a fault in a
 * template becomes an error page and never half a page; its length is therefore known.
 */
class TemplateView extends AbstractUrlBasedView {

    private final TemplateEngine templates;
    private final Frames frames;

    TemplateView(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        model.putIfAbsent("frame", frames.of(request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(String.valueOf(getUrl()), model, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
