import Compute
import Model
import Normalise
import Notation
import Store

extension Command {
  static let allocate = Command(
    name: "allocate", arguments: "DATEI --positions N --step S --method M [--minimum X]",
    summary: "Verteilt Stellen nach Gewichten aus einer CSV-Datei.",
    details: [
      "Die erste Spalte nennt die Empfänger, eine Spalte mit ganzen Zahlen ihre Gewichte; eine Spalte »ags« entscheidet",
      "bei Gleichstand. Das Ergebnis steht als CSV auf der Standardausgabe, die Summe ist immer genau N.",
      "Beispiel: stellwerk allocate gewichte.csv --positions 7 --step 0.01 --method hare-niemeyer",
    ],
    options: [
      Option(name: "--positions", value: "N", help: "zu verteilende Stellen"),
      Option(name: "--step", value: "S", help: "Körnung, etwa 1, 0.5 oder 0.01"),
      Option(name: "--method", value: "M", help: "hare-niemeyer, sainte-lague oder dhondt"),
      Option(name: "--minimum", value: "X", help: "Mindestanteil je Empfänger"),
    ]
  ) { arguments in
    try arguments.expect(1...1, "eine CSV-Datei mit Gewichten", for: "allocate")
    let rule = try arguments.rule()
    let path = arguments.positional[0]
    let table = try WeightTable(FileSource(path: path, name: path))
    let claims = table.entries.map { Claim(key: $0.key, weight: $0.weight) }
    let allotment = try Allotment(claims, by: rule)
    Terminal.write(AllotmentTable.csv(table, allotment))
    Terminal.error(AllotmentTable.note(table, allotment))
    return .success
  }
}

extension Arguments {
  fileprivate func rule() throws -> AllotmentRule {
    func required<Value>(_ value: Value?, _ option: String) throws(Stop) -> Value {
      guard let value else {
        throw Stop(Finding(.usageMissing, [.name: .text("allocate"), .expected: .text(option)]))
      }
      return value
    }
    let number = "eine Zahl wie 7, 0.5 oder 0,01"
    let method = try value("--method", expected: "hare-niemeyer, sainte-lague oder dhondt") {
      AllotmentMethod(rawValue: $0)
    }
    let positions = try required(value("--positions", expected: number) { Ratio($0) }, "--positions N")
    let step = try value("--step", expected: number + " mit höchstens 9 Nachkommastellen") { text in
      Ratio(text).flatMap { $0.exactDigits ?? 10 <= 9 ? $0 : nil }
    }
    let minimum = try value("--minimum", expected: number) { Ratio($0) }
    return try AllotmentRule(
      positions: positions, step: required(step, "--step S"), method: required(method, "--method M"), minimum: minimum)
  }
}

/// The table that `allocate` prints, and what it says beside it.
private enum AllotmentTable {
  static func csv(_ table: WeightTable, _ allotment: Allotment) -> [UInt8] {
    var csv = CSVWriter(header: [table.nameColumn, table.weightColumn, "anteil_prozent", "stellen_exakt", "stellen"])
    let total = allotment.claims.reduce(Int128(0)) { $0 + Int128($1.weight) }
    let digits = allotment.rule.step.exactDigits ?? 9
    for (index, entry) in table.entries.enumerated() {
      let share = Ratio(entry.weight, total)
      let exact = share * allotment.rule.positions
      csv.add([
        .text(entry.name), .count(entry.weight), .number((share * Ratio(100)).rounded(digits: 4)),
        .number(exact.rounded(digits: 6)), .number(allotment.positions(index).rounded(digits: digits)),
      ])
    }
    return csv.bytes
  }

  static func note(_ table: WeightTable, _ allotment: Allotment) -> String {
    let rule = allotment.rule
    var note =
      "\(GermanNumber.short(rule.positions)) \(rule.positions == Ratio(1) ? "Stelle" : "Stellen") nach \(GermanTerms.name(rule.method)) in Schritten von "
      + "\(GermanNumber.short(rule.step)) auf \(GermanNumber.text(table.entries.count)) Empfänger; "
      + "Gewichte aus der Spalte »\(table.weightColumn)«."
    if let tie = allotment.tie {
      let names = tie.claims.map { table.entries[$0].name }
      let finding = Finding(.allotmentTie, [.name: .list(names)])
      note += "\n" + FindingWording.line(finding)
    }
    return note
  }
}
