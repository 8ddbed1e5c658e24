// swift-tools-version: 6.2

import PackageDescription

/// Every target is compiled under the same rules: Swift 6 mode, explicit existentials and imports, no warnings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Whether this is the copy that SwiftPM keeps for a package that depends on ours by version: in such a one it allows no
/// unsafe flags.
let isDependency = Context.packageDirectory.contains("/checkouts/")

/// The module of the trees is optimised in our own debug builds too: tests parse text, which without optimisation takes a
/// hundred times as long.
func optimisedModule(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  let optimised: [SwiftSetting] = isDependency ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]
  return .target(name: name, dependencies: dependencies, swiftSettings: settings + optimised)
}

/// Its innermost loop, for the vectors that the processor is found to have: in C, since Swift cannot choose them.
let matrix: Target = .target(
  name: "CMatrixProduct",
  cSettings: isDependency ? [] : [.unsafeFlags(["-O2"], .when(configuration: .debug))])

/// `scripts/fuzz` sets it. Then what is fuzzed is built as a program instead of as tests, and the reader of replies without its
/// HTTP client, which would be instrumented too and takes longest.
let isForFuzzing = Context.environment["CTRACK_FUZZ"] != nil

let languageModel: Target =
  isForFuzzing
  ? .target(
    name: "LanguageModel", dependencies: ["Commitments"], exclude: ["ChatEndpoint.swift", "ModelReader.swift"],
    swiftSettings: settings)
  : module(
    "LanguageModel",
    [
      "Commitments", .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
    ])

let fuzzed: [Target.Dependency] = ["Commitments", "Extraction", "Intake", "LanguageModel", "Store", "Syntax"]
let fuzzing: Target =
  isForFuzzing
  ? .executableTarget(
    name: "ctrack-fuzz", dependencies: fuzzed, path: "Fuzz", exclude: ["Corpus", "Regression", "README.md"],
    swiftSettings: settings)
  : .testTarget(
    name: "FuzzTests", dependencies: fuzzed, path: "Fuzz", exclude: ["Corpus", "Driver", "README.md"],
    swiftSettings: settings)

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "ctrack",
  products: [
    .executable(name: "ctrack", targets: ["ctrack"]),
    .library(name: "Commitments", targets: ["Commitments"]),
    .library(name: "Syntax", targets: ["Syntax"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Store", targets: ["Store"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
  ],
  targets: [
    module("Commitments"),
    matrix,
    optimisedModule("Syntax", ["CMatrixProduct"]),
    module("Extraction", ["Commitments", "Syntax"]),
    module("Reconciliation", ["Commitments", "Locking"]),
    module("Scoring", ["Commitments"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    module("Intake", ["Commitments", "CLibXML2"]),
    module("Store", ["Commitments", "Locking", .product(name: "GRDB", package: "GRDB.swift")]),
    module("Locking"),
    module("Terminal"),
    module("Settings", ["Commitments", "Terminal", .product(name: "TOMLKit", package: "TOMLKit")]),
    languageModel,
    module("Tracker", ["Commitments", "Extraction", "Intake", "Locking", "Reconciliation", "Scoring", "Store"]),
    module("Interchange", ["Commitments", "Store", "Terminal", "Tracker"]),
    module("Dashboard", ["Commitments", "Interchange", "Locking", "Store", "Terminal", "Tracker"]),
    module("DashboardServer", ["Dashboard", "Locking", .product(name: "FlyingSocks", package: "FlyingFox")]),
    module(
      "Fetching",
      [
        "Locking",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .executableTarget(
      name: "ctrack",
      dependencies: [
        "Commitments", "Dashboard", "DashboardServer", "Extraction", "Fetching", "Intake", "Interchange",
        "LanguageModel", "Locking", "Reconciliation", "Scoring", "Settings", "Store", "Syntax", "Terminal", "Tracker",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "syntax-train",
      dependencies: ["Commitments", "Extraction", "Intake", "Reconciliation", "Scoring", "Syntax"],
      swiftSettings: settings),
    .executableTarget(
      name: "ctrack-bench",
      dependencies: ["Commitments", "Extraction", "Intake", "Reconciliation", "Store", "Syntax", "Tracker"],
      path: "Benchmarks/ctrack-bench",
      swiftSettings: settings),
    .executableTarget(
      name: "ctrack-score", dependencies: ["Commitments", "Scoring"], path: "Benchmarks/ctrack-score",
      swiftSettings: settings),
    .executableTarget(
      name: "ctrack-torture", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/Torture", exclude: ["Migrations/Ledgers"], swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Commitments", "Locking"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Commitments", ["Commitments", "TestSupport"]),
    tests("Store", ["Commitments", "Store", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Terminal", ["Terminal"]),
    tests("Settings", ["Settings", "Terminal"]),
    tests("LanguageModel", ["Commitments", "LanguageModel", "Locking", "TestSupport"], exclude: ["Replies"]),
    tests("Intake", ["Commitments", "Intake", "TestSupport"], exclude: ["Pages"]),
    tests("Extraction", ["Commitments", "Extraction", "Scoring", "Syntax"]),
    tests("Reconciliation", ["Commitments", "Reconciliation", "TestSupport"]),
    tests("Scoring", ["Commitments", "Scoring"]),
    tests(
      "Tracker",
      ["Commitments", "Extraction", "Intake", "Locking", "Reconciliation", "Store", "TestSupport", "Tracker"]),
    tests("Interchange", ["Commitments", "Interchange", "Reconciliation", "Store", "Tracker"]),
    tests("Dashboard", ["Commitments", "Dashboard", "Reconciliation", "Store", "Tracker"]),
    tests("DashboardServer", ["Dashboard", "DashboardServer", .product(name: "FlyingSocks", package: "FlyingFox")]),
    tests("Fetching", ["Fetching", "TestSupport"]),
    tests("ctrack", ["ctrack", "Commitments", "Locking", "Store", "TestSupport"], exclude: ["Transcripts"]),
    tests("Syntax", ["Syntax"]),
    fuzzing,
  ]
)
