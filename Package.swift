// swift-tools-version: 6.2
import PackageDescription

/// A room of the house: what it may import, lowest room last in the table. `HouseTests` holds the sources to this table.
struct Room {
  let name: String
  let imports: [String]
  var resources: [Resource] = []
}

let rooms = [
  Room(
    name: "Pipeline",
    imports: ["Store", "Render", "Protect", "Compute", "Normalise", "Ingest", "Notation", "Model"]),
  Room(name: "Store", imports: ["Ingest", "Model", "CSystem"]),
  Room(name: "Render", imports: ["Protect", "Notation", "Model"]),
  Room(name: "Protect", imports: ["Compute", "Model"]),
  Room(name: "Compute", imports: ["Model"]),
  Room(
    name: "Normalise", imports: ["Ingest", "Notation", "Model"],
    resources: [.embedInCode("register")]),
  Room(name: "Ingest", imports: ["Notation", "Model"]),
  Room(name: "Demo", imports: ["Model"]),
  Room(name: "Notation", imports: ["Model"]),
  Room(name: "Model", imports: []),
]

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "stellwerk",
  products: [.executable(name: "stellwerk", targets: ["stellwerk"])],
  targets: [
    .executableTarget(
      name: "stellwerk",
      dependencies: [
        "Pipeline", "Store", "Render", "Protect", "Compute", "Normalise", "Ingest", "Demo", "Notation", "Model",
      ],
      // Swift is linked in, so that the one binary runs on machines without a toolchain.
      linkerSettings: [.unsafeFlags(["-static-stdlib"])]),
    .target(name: "CSystem"),
    // It drives the binary, which every build of the tests makes too. A dependency would link Swift into the test bundle.
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"]),
    .testTarget(name: "HouseTests"),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
  ]
    + rooms.map { room in
      .target(
        name: room.name,
        dependencies: room.imports.map { .init(stringLiteral: $0) },
        resources: room.resources)
    }
    // Tests of a room may use every room below it, to build what the room is given.
    + rooms.indices.map { place in
      .testTarget(
        name: rooms[place].name + "Tests",
        dependencies: rooms[place...].map { .init(stringLiteral: $0.name) } + ["TestSupport"])
    }
)

// Equations of a thousand numbers are solved in there; unoptimised that takes a hundred times as long, in every test.
let optimised = ["Protect"]

for target in package.targets where target.name != "CSystem" {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
  if optimised.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
}
