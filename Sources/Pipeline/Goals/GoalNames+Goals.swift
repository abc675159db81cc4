import Model
import Notation

// Handlungsfelder with their goals.
extension GoalNames {
  func field(_ reader: ObjectReader) -> GoalField? {
    let id = reader.required("kennung", new("ziele"))
    let title = reader.required("titel", .string)
    let document = reader.required("dokument", documentName)
    let inside = GoalReading(names: self, document: document, place: "Handlungsfeld \(title ?? "")")
    let principles = reader.required("leitziele", .array(of: .object(inside.principle)))
    let note = reader.optional("hinweis", .string)
    guard let id, let title, let principles else { return nil }
    return GoalField(id: id, title: title, principles: principles, note: note)
  }
}

/// Reads the goals of one Handlungsfeld; what a goal does not say itself it takes from what stands around it.
struct GoalReading {
  let names: GoalNames
  /// The document that its goals are from unless they name another.
  let document: String?
  /// Where in the document its goals stand unless they say so.
  let place: String

  func principle(_ reader: ObjectReader) -> GoalField.Principle? {
    let number = reader.optional("nummer", .whole.checked("eine Zahl ab 1") { $0 >= 1 })
    let itself = number.map { place + ", Leitziel \($0)" } ?? place
    let goal = GoalReading(names: names, document: document, place: itself).goal(reader, .principle)
    let below = { (level: Goal.Level) -> ObjectReader.Reading<[Goal]> in
      let inner = GoalReading(names: names, document: document, place: itself + ", " + GermanTerms.plural(level))
      return .array(of: .object { inner.goal($0, level) })
    }
    let yearly = reader.optional("jahresziele", below(.yearly)) ?? []
    let indicators = reader.optional("indikatoren", below(.indicator)) ?? []
    let measures = reader.optional("massnahmen", below(.measure)) ?? []
    return goal.map { GoalField.Principle($0, steps: yearly + indicators + measures) }
  }

  func goal(_ reader: ObjectReader, _ level: Goal.Level) -> Goal? {
    let id = reader.required("kennung", names.new("ziele"))
    let text = reader.required("text", .string)
    let document = reader.optional("dokument", names.documentName) ?? document
    let place = reader.optional("stelle", .string) ?? place
    let wording = reader.optional("wortlaut", .string) ?? text
    let aim = reader.optional("ziel", .object(aim))
    let deadline = reader.optional("frist", .date)
    let responsible = reader.optional("zustaendig", .string)
    let baseline = reader.optional("ausgangswert", .object { self.baseline($0, aim?.unit, until: deadline) })
    let source = reader.optional("stand", .object { self.source($0, aim) })
    let documented = reader.optional("angaben", .array(of: names.valueName)) ?? []
    let watched = reader.optional("beobachtet", .array(of: names.indicatorName)) ?? []
    let note = reader.optional("hinweis", .string)
    guard let id, let text, let wording else { return nil }
    return Goal(
      id: id, level: level, text: text, quotation: names.quotation(document, place, wording), target: aim?.target,
      unit: aim?.unit ?? "", deadline: deadline, responsible: responsible, baseline: baseline,
      source: source ?? Goal.Source.none,
      documented: documented, watched: watched, note: note)
  }

  /// A target and what it is counted in.
  typealias Aim = (target: GoalTarget, unit: String)

  private enum TargetKind: String, CaseIterable {
    case atLeast = "mindestens"
    case atMost = "hoechstens"
    case open = "offen"
    case direction = "richtung"
    case yesNo = "ja-nein"
  }

  private func aim(_ reader: ObjectReader) -> Aim? {
    let kind = reader.required("art", .choice as ObjectReader.Reading<TargetKind>)
    let number = reader.optional("wert", .ratio)
    let wording = reader.optional("offen", .string)
    let wanted = reader.optional("richtung", .choice as ObjectReader.Reading<GoalTarget.Direction>)
    let unit = reader.optional("einheit", .string) ?? ""
    guard let kind, suits(kind, reader) else { return nil }
    switch kind {
    case .atLeast: return number.map { (.atLeast($0), unit) }
    case .atMost: return number.map { (.atMost($0), unit) }
    case .open: return wording.map { (.open(wording: $0, wanted: wanted), unit) }
    case .direction: return wanted.map { (.direction($0), unit) }
    case .yesNo: return (.yesNo, "")
    }
  }

  // Each kind needs its own keys, and a key of another kind would look like a rule and be none.
  private func suits(_ kind: TargetKind, _ reader: ObjectReader) -> Bool {
    let (needed, allowed): (String?, Set<String>) =
      switch kind {
      case .atLeast, .atMost: ("wert", ["wert", "einheit"])
      case .open: ("offen", ["offen", "richtung", "einheit"])
      case .direction: ("richtung", ["richtung", "einheit"])
      case .yesNo: (nil, [])
      }
    let stray = ["wert", "offen", "richtung", "einheit"].filter { reader.has($0) && !allowed.contains($0) }
    for key in stray {
      reader.place(of: key).refuseValue(expected: "kein »\(key)« bei einem Ziel der Art »\(kind.rawValue)«")
    }
    if let needed, !reader.has(needed) {
      reader.place(of: needed).refuse(
        .configKeyMissing, [.expected: .text("ein Wert bei einem Ziel der Art »\(kind.rawValue)«")])
      return false
    }
    return stray.isEmpty
  }
}
