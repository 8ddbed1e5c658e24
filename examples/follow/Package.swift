// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "follow",
  dependencies: [
    // A package of your own names the repository's address and a version instead.
    .package(name: "ctrack", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "follow",
      dependencies: ["Commitments", "Extraction", "Store"].map { .product(name: $0, package: "ctrack") })
  ]
)
