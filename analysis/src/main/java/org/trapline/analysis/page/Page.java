package org.trapline.analysis.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Fills a template of HTML. Whatever a value holds is escaped, since file names and labels come
 * from cards and models that nobody checked.
 */
public final class Page {
  private static final Configuration TEMPLATES = templates();

  private Page() {}

  /**
   * The page.
   *
   * @param template path below this module's root package, such as {@code summary/index.ftlh}
   * @param values what the template calls by name; records' components are properties
   */
  public static String fill(String template, Map<String, Object> values) {
    StringWriter page = new StringWriter();
    try {
      TEMPLATES.getTemplate(template).process(values, page);
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + template + " could not be read", e);
    } catch (TemplateException e) {
      throw new IllegalStateException("the template " + template + " could not be filled", e);
    }
    return page.toString();
  }

  private static Configuration templates() {
    Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
    settings.setTemplateLoader(new ClassTemplateLoader(Page.class, "/org/trapline/analysis"));
    settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
    settings.setLocale(Locale.ROOT);
    settings.setNumberFormat(",##0.###");
    settings.setBooleanFormat("c");
    settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    settings.setLogTemplateExceptions(false);
    settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    return settings;
  }
}
