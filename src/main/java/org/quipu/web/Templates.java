package org.quipu.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.quipu.web.page.Page;

/** Renders pages with the templates in {@code src/main/jte}, which escape all values. */
final class Templates {
  private static final String PACKAGE = "org.quipu.web.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  String html(Page page) {
    StringOutput html = new StringOutput();
    engine.render(page.getClass().getSimpleName() + ".jte", page, html);
    return html.toString();
  }
}
