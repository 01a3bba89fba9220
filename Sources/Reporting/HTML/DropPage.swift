import ReportAssets

/// The page on which two files are dropped.
package struct DropPage: Sendable {
  package var token: String
  package var generator: String

  package init(token: String, generator: String) { (self.token, self.generator) = (token, generator) }

  package func html() -> String {
    let script = ReportAssets.dropScript
    return PageTemplate(ReportAssets.dropTemplate).filled([
      "policy": PagePolicy.text(script: script, isServed: true), "generator": HTMLText.escape(generator), "style": ReportAssets.style,
      "token": HTMLText.escape(token), "script": script,
    ])
  }
}
