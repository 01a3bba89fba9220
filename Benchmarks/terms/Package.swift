// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "terms-benchmark",
  dependencies: [.package(name: "taiyaku", path: "../..")],
  targets: [
    .executableTarget(
      name: "terms",
      dependencies: [.product(name: "Terminology", package: "taiyaku"), .product(name: "Bitext", package: "taiyaku")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
