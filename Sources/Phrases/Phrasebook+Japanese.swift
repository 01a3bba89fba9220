import Bitext

extension Phrasebook {
  /// Messages and help in Japanese: `Tables/ja.po`.
  package static let japanese = Phrasebook(po: String(decoding: PackageResources.ja_po, as: UTF8.self))
}
