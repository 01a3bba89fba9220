import Bitext
import Interchange
import Testing
import Workspace

@testable import ReviewServer

/// A taiyaku.yml is changed as a person would change it: lines of its own come and go, nothing else moves.
@Suite struct ConfiguredWaiversTests {
  let waiver = ReviewDecisions.DecidedWaiver(
    rule: "term.missing", concept: "c4", fingerprint: "00ff", ja: ["a"], en: ["b"], reason: "says \"so\": # here\n- yes")

  @Test(arguments: [
    "from: ja\n", "from: ja", "", "waivers:\nfrom: ja\n", "waivers: []\nfrom: en\n",
    "# ours\nwaivers:\n    # why\n    - rule: number.mismatch\n      reason: converted\nfrom: ja\n",
    "waivers:\n- rule: number.mismatch\n  reason: converted\n",
  ])
  func whatComesInCanBeReadAndComesOut(_ text: String) throws {
    var list = ConfiguredWaivers(text: text)
    let before = try Configuration(yaml: text, path: "taiyaku.yml").waivers
    list.replace([], with: [waiver])
    let after = try Configuration(yaml: list.text, path: "taiyaku.yml").waivers
    #expect(after.count == before.count + 1)
    #expect(after.first?.reason == waiver.reason && after.first?.fingerprint == "00ff" && after.first?.subject == "c4")
    list.replace([waiver], with: [])
    #expect(try Configuration(yaml: list.text, path: "taiyaku.yml").waivers.map(\.reason) == before.map(\.reason))
    for line in text.split(separator: "\n") where !line.hasPrefix("waivers:") { #expect(list.text.contains(line)) }
  }
}
