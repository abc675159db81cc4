/// What each room may import, as DESIGN has it: only rooms below. Package.swift has to say the same.
enum Layers {
  static let permitted: [String: Set<String>] = [
    "stellwerk": [
      "Pipeline", "Store", "Render", "Protect", "Compute", "Normalise", "Ingest", "Demo", "Notation", "Model",
    ],
    "Pipeline": ["Store", "Render", "Protect", "Compute", "Normalise", "Ingest", "Notation", "Model"],
    "Store": ["Ingest", "Model", "CSystem"],
    "Render": ["Protect", "Notation", "Model"],
    "Protect": ["Compute", "Model"],
    "Compute": ["Model"],
    "Normalise": ["Ingest", "Notation", "Model"],
    "Ingest": ["Notation", "Model"],
    "Demo": ["Model"],
    "Notation": ["Model"],
    "Model": [],
  ]

  /// What the system offers to every room; only Store and the command line speak to the operating system.
  static let system: [String: Set<String>] = [
    "Store": ["Glibc", "Synchronization"], "stellwerk": ["Glibc", "Synchronization"],
    "Pipeline": ["Dispatch", "Synchronization"], "Normalise": ["Synchronization"],
  ]

  /// The imports of a room's file that its place in the house does not permit.
  static func forbidden(in text: String, of room: String) -> [String] {
    let allowed = (permitted[room] ?? []).union(system[room] ?? [])
    return Checkout.imports(of: text).filter { !allowed.contains($0) }
  }
}
