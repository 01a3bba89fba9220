/// The page's sources, compiled into the binary so that it works alone. They are ordinary `.html`, `.css` and `.js` files in this
/// folder; a module of their own, because compiling them takes seconds and they change seldom.
package enum ReportAssets {
  package static var template: String { text(PackageResources.report_html) }

  package static var indexTemplate: String { text(PackageResources.index_html) }

  package static var dropTemplate: String { text(PackageResources.drop_html) }

  package static var style: String { text(PackageResources.report_css) + text(PackageResources.print_css) }

  /// The whole script: its parts in order, in one function scope.
  package static var script: String {
    let parts = [
      PackageResources.base_js, PackageResources.model_js, PackageResources.text_js, PackageResources.select_js, PackageResources.rows_js,
      PackageResources.query_js, PackageResources.filter_js, PackageResources.overview_js, PackageResources.summary_js,
      PackageResources.detail_js,
      PackageResources.edit_js, PackageResources.cuts_js, PackageResources.queue_js, PackageResources.reading_js,
      PackageResources.wording_js,
      PackageResources.review_js,
      PackageResources.decisions_js, PackageResources.saving_js,
      PackageResources.keys_js, PackageResources.main_js,
    ]
    return wrapped(parts.map(text).joined())
  }

  package static var dropScript: String { wrapped(text(PackageResources.base_js) + text(PackageResources.drop_js)) }

  package static var indexScript: String { wrapped(text(PackageResources.base_js) + text(PackageResources.contents_js)) }

  private static func wrapped(_ script: String) -> String { "(() => {\n\"use strict\";\n" + script + "})();\n" }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
