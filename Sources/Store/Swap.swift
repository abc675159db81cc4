import CSystem
import Glibc
import Model

/// One finished directory about to take its place.
struct Swap {
  private let draft: Folder
  private let name: String
  private let shelf: Folder
  private let period: String
  private let replaces: Bool

  /// Looks at what stands in the place, so that a file or a link there stops the run before anything moves.
  init(draft: Folder, name: String, shelf: Folder, period: String) throws(Stop) {
    guard Folder.isPlain(period) else { throw shelf.area.unwritable(EILSEQ, at: shelf.below(period)) }
    replaces = try shelf.step(period, refusal: shelf.area.unwritable) != nil
    (self.draft, self.name, self.shelf, self.period) = (draft, name, shelf, period)
  }

  /// Applies all in order and makes them durable; when one fails, those before it are taken back.
  static func all(_ swaps: [Swap]) throws(Stop) {
    for (index, swap) in swaps.enumerated() {
      do {
        try swap.apply()
      } catch {
        for done in swaps[..<index].reversed() { done.undo() }
        throw error
      }
    }
    // In the same order: nothing may be durable before what remembers it.
    for swap in swaps { try swap.shelf.sync() }
  }

  func apply() throws(Stop) {
    guard replaces else { return try draft.move(name, to: shelf, as: period) }
    let code = csystem_exchange(draft.descriptor, name, shelf.descriptor, period)
    guard code == 0 else { throw shelf.area.unswappable(code, at: shelf.below(period)) }
  }

  /// As far as it goes: the failure that led here is the one to report.
  func undo() {
    if replaces {
      _ = csystem_exchange(draft.descriptor, name, shelf.descriptor, period)
    } else {
      try? shelf.move(period, to: draft, as: name)
    }
  }
}

extension Folder {
  /// Renames on the same file system; a file in the place is replaced, a directory with content is not.
  func move(_ name: String, to folder: Folder, as newName: String) throws(Stop) {
    guard renameat(descriptor, name, folder.descriptor, newName) == 0 else {
      let code = errno
      throw code == EXDEV
        ? area.unswappable(code, at: folder.below(newName))
        : area.unwritable(code, at: folder.below(newName))
    }
  }
}
