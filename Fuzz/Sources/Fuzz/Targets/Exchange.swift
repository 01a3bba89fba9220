import Bitext
import Interchange

extension Target {
  static let exchange = [
    Target("xlsx") { bytes in _ = refusable { try XLSXReader.read(bytes, name: "fuzz.xlsx") } },
    Target("tsv-sheet") { bytes in _ = refusable { try TSVSheet.read(bytes, name: "fuzz.tsv") } },
    Target("decisions") { bytes in _ = refusable { try ReviewDecisions(json: bytes, name: "fuzz.json") } },
  ]
}
