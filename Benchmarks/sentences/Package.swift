// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing the tool does not pay for it.
//   swift run --package-path Benchmarks/sentences -c release SegmentationSpeed
let package = Package(
  name: "sentences-benchmark",
  dependencies: [.package(name: "taiyaku", path: "../..")],
  targets: [
    .executableTarget(
      name: "SegmentationSpeed",
      dependencies: ["Bitext", "ICU", "Segmentation"].map { .product(name: $0, package: "taiyaku") },
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
