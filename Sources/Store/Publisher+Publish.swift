public import Model

extension Publisher {
  /// Replaces an edition as a whole. A reader or a crash sees the old directory or the new one, never half and never
  /// none. The owner's half goes first, since it remembers what the public one says: after a crash in between it may tell of more
  /// than is public, never of less, and the next run does the same again. On failure everything is as before.
  public func publish(_ edition: Edition) throws(Stop) {
    // Holds the unfinished edition after a failure and the replaced one after success. Should it remain, the next
    // publisher removes it or says why it cannot.
    defer { try? removeDraft() }
    let draft = try makeDraft()
    var swaps: [Swap] = []
    for shelf in [Shelf.owner, .everyone] where !edition.files(on: shelf).isEmpty {
      swaps.append(try stage(edition, on: shelf, in: draft))
    }
    try Swap.all(swaps)
  }

  /// Replaces the page that lists everything public, unless it is the same already.
  public func writePortal(_ bytes: [UInt8]) throws(Stop) {
    defer { try? removeDraft() }
    let page = OutFile(name: "index.html", bytes: bytes)
    let shelf = try out.make(Shelf.everyone.rawValue, for: .everyone)
    // What stands there and cannot be read is replaced like any other page, or its replacement says why not.
    if (try? shelf.read(page.name)) == bytes { return }
    let draft = try makeDraft()
    try draft.write([page], for: .everyone)
    try draft.move(page.name, to: shelf, as: page.name)
    try shelf.sync()
  }

  /// Keeps what files hashed to for the next run; that it cannot is no failure, since then the files are read again.
  public func remember(_ fingerprints: Fingerprints, isComplete: Bool) {
    guard let bytes = fingerprints.pending(isComplete: isComplete) else { return }
    defer { try? removeDraft() }
    let file = OutFile(name: "fingerabdruecke", bytes: bytes)
    guard let draft = try? makeDraft(), (try? draft.write([file], for: .owner)) != nil else { return }
    try? draft.move(file.name, to: out, as: Fingerprints.fileName)
  }

  private func stage(_ edition: Edition, on shelf: Shelf, in draft: Folder) throws(Stop) -> Swap {
    let name = edition.name
    var parent = try out.make(shelf.rawValue, for: shelf)
    for step in [name.pipeline.kreis, name.pipeline.name] { parent = try parent.make(step, for: shelf) }
    let folder = try draft.make(shelf.rawValue, for: shelf)
    try folder.write(edition.files(on: shelf), for: shelf)
    return try Swap(draft: draft, name: shelf.rawValue, shelf: parent, period: name.period)
  }
}
