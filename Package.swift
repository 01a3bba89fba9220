// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: excluding, resources: resources, swiftSettings: strict)
}

/// The sources of the HTML report, compiled in so that the binary works alone.
let reportAssets: [Resource] =
  ["Page/report.html", "Page/index.html", "Page/drop.html", "Page/report.css", "Page/print.css"].map { .embedInCode($0) }
  + [
    "base", "model", "text", "select", "rows", "query", "filter", "overview", "summary", "detail", "edit", "cuts", "queue", "reading",
    "wording",
    "review", "decisions",
    "saving", "keys", "main", "contents", "drop",
  ].map { .embedInCode("Script/\($0).js") }

/// What `taiyaku demo` writes.
let samples: [Resource] = [
  "taiyaku.yml", "terms.csv", "coffee.ja.md", "coffee.en.md", "library.ja.md", "library.en.md", "notice.page.md", "later.ja.md",
].map { .embedInCode("Files/\($0)") }

let package = Package(
  name: "taiyaku",
  products: [
    .executable(name: "taiyaku", targets: ["TaiyakuCommand"]),
    .library(name: "Taiyaku", targets: ["Taiyaku"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    // For `make docs` alone; no product uses it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    // The one inner loop that wants instructions a binary for every machine may not take for granted.
    .target(name: "CMatrix", linkerSettings: [.linkedLibrary("m")]),
    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    module("Host", []),
    module("Letters", []),
    module("ICU", ["CICU", "Letters"]),
    module("Bitext", []),
    module("XML", ["CLibXML2"]),
    module("Zip", ["CLibZip"]),
    module("Linguistics", ["CSnowball"]),
    module("Encoder", ["CMatrix", "Host", "Letters", "Zip"]),
    module(
      "Numbers", ["Bitext", "ICU", "Letters"],
      resources: ["units", "japanese", "english"].map { .embedInCode("Tables/\($0).tsv") }),
    module("Segmentation", ["Bitext", "ICU", "Letters", "XML"]),
    module("Reading", ["Bitext", "CCmarkGFM", "ICU", "Letters", "Segmentation", "XML", "Zip"]),
    module(
      "AlignmentEngine", ["Bitext", "ICU", "Letters", "Linguistics", "Numbers"],
      resources: ["features", "weights", "words", "basic"].map { .embedInCode("Tables/\($0).tsv") }),
    module("Terminology", ["Bitext", "ICU", "Letters", "Linguistics", "Numbers"]),
    module("Structure", ["Bitext", "Letters", "Linguistics"]),
    module("Revision", ["Bitext", "Gate", "ICU", "Letters", "Linguistics", "Numbers"]),
    module("Interchange", ["Bitext", "CXLSXWriter", "Gate", "Host", "Letters", "Terminology", "XML", "Zip"]),
    module("Gate", ["Bitext", "Letters", "Structure", "Terminology"]),
    module("Records", ["AlignmentEngine", "Bitext", "Reading", "Segmentation", "Terminology"]),
    module("Phrases", ["Bitext"], resources: [.embedInCode("Tables/ja.po")]),
    module("ReportAssets", [], resources: reportAssets),
    module("Samples", [], resources: samples),
    module("Reporting", ["Bitext", "Gate", "ICU", "Letters", "Project", "ReportAssets", "Revision", "Workspace", "XML"]),
    module(
      "Workspace",
      [
        "AlignmentEngine", "Bitext", "Gate", "Host", "ICU", "Reading", "Segmentation", "Structure",
        .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Project",
      [
        "AlignmentEngine", "Bitext", "Encoder", "Gate", "Host", "Interchange", "Letters", "Reading", "Revision", "Segmentation",
        "Structure",
        "Terminology", "Workspace",
      ]),
    module(
      "Taiyaku",
      ["Bitext", "Gate", "Interchange", "Project", "Reading", "Revision", "Terminology", "Workspace"]),
    module(
      "ReviewServer",
      [
        "Bitext", "Gate", "Interchange", "Letters", "Project", "Reporting", "Revision", "Workspace",
        .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .executableTarget(
      name: "TaiyakuCommand",
      dependencies: [
        "Bitext", "Letters", "Reading", "Segmentation", "AlignmentEngine", "Terminology", "Revision", "Interchange", "Gate", "Records",
        "Reporting",
        "Phrases", "Project", "ReviewServer", "Samples", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The library as another program uses it, built with everything else and run by a test.
    .executableTarget(name: "PairsExample", dependencies: ["Taiyaku"], path: "examples/library", swiftSettings: strict),
    // Fits the aligner's weights: `make train`. No product, so that installing pays nothing for it.
    .executableTarget(
      name: "AlignmentTraining", dependencies: ["AlignmentEngine", "Bitext", "Reading", "Segmentation", "Workspace"],
      path: "Benchmarks/AlignmentTraining", exclude: ["recipe.json", "README.md", "documents"], swiftSettings: strict),

    // What several test targets share; no product uses it.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("LettersTests", ["Letters"]),
    tests("BitextTests", ["Bitext"]),
    tests("ICUTests", ["ICU"]),
    tests("LinguisticsTests", ["Linguistics"]),
    tests("NumbersTests", ["Bitext", "Numbers"]),
    tests("SegmentationTests", ["Segmentation", "TestSupport"]),
    tests(
      "ReadingTests", ["Reading", "Segmentation", "TestSupport", "CCmarkGFM", "CLibXML2"],
      excluding: ["Formats/Golden", "Formats/Samples"]),
    tests("AlignmentEngineTests", ["AlignmentEngine", "TestSupport"]),
    tests("TerminologyTests", ["Terminology", "Interchange"], resources: [.copy("Fixtures")]),
    tests("StructureTests", ["AlignmentEngine", "Bitext", "Reading", "Structure"]),
    tests("RevisionTests", ["Bitext", "Reading", "Revision", "Structure"], excluding: ["Scenarios"]),
    tests("InterchangeTests", ["Interchange", "Reading", "TestSupport", "XML", "Zip"], excluding: ["Golden"]),
    tests("GateTests", ["Gate"]),
    tests("EncoderTests", ["Encoder", "Letters", "TestSupport"]),
    tests("RecordsTests", ["Reading", "Records"]),
    tests("XMLTests", ["XML"]),
    tests("ReportingTests", ["Reporting", "Gate", "TestSupport"], excluding: ["Findings/Golden"]),
    tests("TaiyakuTests", ["Taiyaku"]),
    tests("ProjectTests", ["Bitext", "Interchange", "Project"]),
    tests(
      "ReviewServerTests",
      [
        "Bitext", "Gate", "Host", "Interchange", "Project", "Reporting", "ReviewServer", "Workspace",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ]),
    tests("WorkspaceTests", ["Workspace", "Gate", "TestSupport"]),
    tests(
      "CommandTests",
      ["Bitext", "Gate", "Interchange", "Phrases", "TestSupport", "Workspace", "TaiyakuCommand", "Project", "Reporting", "Reading"],
      excluding: ["Golden"]),
  ]
)

// Benchmarks and fuzzing, which building and testing the tool do not pay for: TAIYAKU_TOOLS=1 swift build --product NAME
if Context.environment["TAIYAKU_TOOLS"] != nil {
  func tool(_ name: String, _ path: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, path: path, swiftSettings: [.swiftLanguageMode(.v6)])
  }
  package.targets += [
    tool("SegmentationSpeed", "Benchmarks/sentences/Sources/SegmentationSpeed", ["Bitext", "ICU", "Segmentation"]),
    tool("EncoderVectors", "Benchmarks/encoder/Sources/EncoderVectors", ["Encoder"]),
    tool("TermsSpeed", "Benchmarks/terms/Sources/terms", ["Bitext", "Terminology"]),
    .target(name: "CLibFuzzer", path: "Fuzz/Sources/CLibFuzzer"),
    tool(
      "Fuzz", "Fuzz/Sources/Fuzz",
      [
        "AlignmentEngine", "Bitext", "CLibFuzzer", "Encoder", "Gate", "Interchange", "Linguistics", "Numbers", "Reading", "Records",
        "Reporting",
        "Revision", "Segmentation", "Terminology", "Workspace", "XML",
      ]),
  ]
}

// The static binary carries less of ICU's data than its archives hold (scripts/build-static).
if let folder = Context.environment["TAIYAKU_ICU_DATA"], let system = Context.environment["TAIYAKU_ICU_SYSTEM"],
  let foundation = Context.environment["TAIYAKU_ICU_FOUNDATION"]
{
  package.targets.append(
    .target(
      name: "SmallICU", path: "scripts/icu-data",
      cSettings: [.define("FOLDER", to: "\"\(folder)\""), .define("SYSTEM", to: system), .define("FOUNDATION", to: foundation)]))
  package.targets.first { $0.name == "TaiyakuCommand" }?.dependencies.append("SmallICU")
}
