package org.quipu.web.page;

/** A page; its template has the name of its type. */
public interface Page {
  Frame frame();

  Head head();

  /** The title of the window or tab. */
  String title();
}
