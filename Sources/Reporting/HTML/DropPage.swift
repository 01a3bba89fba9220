import ReportAssets

/// The page on which two files are dropped.
package struct DropPage: Sendable {
  package var token: String
  package var generator: String
  package var words: PageWords?

  package init(token: String, generator: String, words: PageWords? = nil) {
    (self.token, self.generator, self.words) = (token, generator, words)
  }

  package func html() -> String {
    let script = ReportAssets.dropScript
    return PageTemplate(ReportAssets.dropTemplate).filled([
      "policy": PagePolicy.text(script: script, isServed: true), "generator": HTMLText.escape(generator), "style": ReportAssets.style,
      "token": HTMLText.escape(token), "script": script, "words": words?.json ?? "{}",
    ])
  }
}
