// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "AlignmentTraining",
  dependencies: [.package(name: "taiyaku", path: "../..")],
  targets: [
    .executableTarget(
      name: "AlignmentTraining",
      dependencies: [
        .product(name: "AlignmentEngine", package: "taiyaku"), .product(name: "Bitext", package: "taiyaku"),
        .product(name: "Workspace", package: "taiyaku"),
      ])
  ]
)
