import Compute
import Model
import Protect
import Testing

/// What must never be found in the release for everyone, wherever in it one looks.
struct DisclosureTests {
  // Numbers that come about in no other way; each is a population that the public may not know exactly.
  static let secrets = ["28771", "1541", "1237", "2411", "613", "317", "1193", "8087", "70009", "977"]

  static func run() -> Run {
    var run = Run(cells: [
      [
        Cell(municipality: 0, persons: 28_771),
        Cell(municipality: 1, age: AgeScale.standard.code(youngest: 9, oldest: 9), persons: 977),
        Cell(municipality: 1, persons: 7001), Cell(municipality: 0, status: StatusGroup.untitled.code, persons: 1237),
      ],
      [
        Cell(municipality: 0, persons: 1541), Cell(municipality: 2, persons: 4040),
        Cell(municipality: 1, status: AZRAxis.german, persons: 2411),
      ],
    ])
    run.rejected = [[.azrTitleUnknown: 613], [:]]
    run.decidedDuplicates = 317
    let location = Location(file: Run.files[0], line: 8087)
    run.findings = [
      Finding(.azrPersonTwoFiles, at: location, severity: .warning, [.count: 1193, .lines: .lines([8087])])
    ]
    return run
  }

  @Test func `no derivation names a file or a part of a count`() throws {
    let release = try Gate.release(toEveryone: Self.run().evidence(previous: Self.run()))
    var counted = 0
    for figure in release.figures {
      Self.walk(figure) { part in
        guard case .counted(let cells) = part.derivation else { return }
        counted += 1
        #expect(cells.isEmpty)
        guard case .municipality = part.subject else {
          Issue.record("counted cells of \(part.subject)")
          return
        }
        #expect(part.quantity == .persons)
      }
    }
    #expect(counted > 0)
  }

  @Test(arguments: AllotmentMethod.allCases)
  func `no secret stands anywhere in it`(_ method: AllotmentMethod) throws {
    var run = Self.run()
    run.method = method
    let evidence = try run.evidence(previous: run)
    let everyone = Self.numbersAndWords(try Gate.release(toEveryone: evidence))
    let owner = Self.numbersAndWords(Gate.release(toOwner: evidence))
    for secret in Self.secrets {
      #expect(!everyone.contains(secret), "\(secret)")
      #expect(owner.contains(secret), "the check would not see \(secret)")
    }
    for word in ["geheim", "abh-eins", "csv"] {
      #expect(!everyone.contains { $0.contains(word) }, "\(word)")
      #expect(owner.contains { $0.contains(word) }, "the check would not see \(word)")
    }
  }

  private static func walk(_ figure: Figure, _ visit: (Figure) -> Void) {
    visit(figure)
    figure.derivation.parts.forEach { walk($0, visit) }
  }

  // By reflection, so that a part added to the release later is looked at too.
  private static func numbersAndWords(_ release: Release) -> Set<String> {
    var text = ""
    dump(release, to: &text)
    return Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "." && $0 != "/" }.map(String.init))
  }
}
