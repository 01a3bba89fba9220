// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building and testing the tool does not pay for it. Built by scripts/fuzz with the flags it needs.
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "taiyaku", path: "..")],
  targets: [
    .target(name: "CLibFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CLibFuzzer"]
        + [
          "AlignmentEngine", "Bitext", "Gate", "Interchange", "Linguistics", "Numbers", "Reading", "Records", "Reporting", "Revision",
          "Segmentation",
          "Terminology", "Workspace", "XML",
        ].map { .product(name: $0, package: "taiyaku") },
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
