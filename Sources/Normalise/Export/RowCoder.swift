import Ingest
import Model

/// Codes the rows of one file, batch by batch, and counts them into the cube.
struct RowCoder {
  /// The file's columns to read, in the order of the slots.
  let columns: [Int]
  /// Whether rows carry a number of persons instead of one person each.
  var isCounted: Bool { slots[.count] != nil }
  /// Whether the file tells nationalities.
  var hasNationalities: Bool { slots[.nationality] != nil }
  /// Whether the file tells when persons entered.
  var hasEntries: Bool { slots[.entry] != nil }

  private let slots: [AZRColumn: Int]
  private let strides: [Int]
  private var coders: [AZRColumn: ColumnCoder]
  private var book = ProblemBook()
  private var row: Int32 = 0

  init(_ reader: ExportReader, _ definition: SourceDefinition?, encoding: TextEncoding, columns: [Int?]) {
    var present = zip(AZRColumn.allCases, columns).compactMap { column, place in place.map { (column, $0) } }
    // A birth says more than the age group beside it.
    if present.contains(where: { $0.0 == .birth }) { present.removeAll { $0.0 == .ageGroup } }
    self.columns = present.map(\.1)
    slots = Dictionary(uniqueKeysWithValues: present.enumerated().map { ($1.0, $0) })
    strides = reader.emptyCube.strides
    coders = reader.coders(encoding: encoding, definition)
  }

  mutating func count(_ batch: ColumnBatch, into reading: inout ExportReading) {
    let rows = CodedRows(age: slots[.ageGroup] == nil ? .birth : .ageGroup) { coded($0, batch) }
    let keySlot = isCounted ? nil : slots[.person]
    for index in 0..<batch.rows {
      let key = keySlot.map { PersonKey.bytes(batch.cell(index, $0)) }
      let outcome = judge(rows, index, line: batch.lines[index], hasKey: key.map { $0.count > 0 } ?? true)
      settle(outcome, rows, index, into: &reading)
      if let key { note(key, outcome, into: &reading) }
      row += 1
    }
  }

  func finish(_ reading: inout ExportReading) { reading.problems = book.report }

  // A column that a counted export leaves out codes every row as unknown.
  private mutating func coded(_ column: AZRColumn, _ batch: ColumnBatch) -> [CodedCell] {
    guard let slot = slots[column], var coder = coders.removeValue(forKey: column) else {
      return [CodedCell](repeating: column.absent, count: batch.rows)
    }
    defer { coders[column] = coder }
    return (0..<batch.rows).map { coder.code(batch.cell($0, slot), noting: &book) }
  }

  private enum Outcome {
    case counted(place: Int)
    case refused(FindingCode)
  }

  // Every problem of the row is noted; the first that makes it uncountable decides where the account puts it.
  private mutating func judge(_ rows: CodedRows, _ index: Int, line: Int, hasKey: Bool) -> Outcome {
    let persons = rows.weight(index)
    var refusal: FindingCode?
    for column in rows.judged {
      let cell = column[index]
      if cell.problem >= 0 { book.add(cell.problem, line: line, persons: persons) }
      if cell.code == -1, refusal == nil { refusal = book.code(cell.problem) }
    }
    if !hasKey { refusal = note(.azrPersonNoKey, .person, line, persons) ?? refusal }
    if rows.nameContradictsKey(index) { _ = note(.azrMunicipalityName, .municipalityName, line, persons) }
    if let refusal { return .refused(refusal) }
    guard let status = rows.status(index) else {
      _ = note(.azrTitleMissing, .title, line, persons)
      return .refused(.azrTitleMissing)
    }
    return .counted(place: place(rows, index, status: status))
  }

  // The axes one by one: an array of codes would be allocated for every row.
  private func place(_ rows: CodedRows, _ index: Int, status: Int) -> Int {
    Int(rows.municipality[index].code) * strides[0] + Int(rows.office[index].code) * strides[1] + status * strides[2]
      + Int(rows.age[index].code) * strides[3] + rows.nationalityGroup(index) * strides[4]
      + Int(rows.sex[index].code) * strides[5] + (strides.count > 6 ? Int(rows.entry[index].code) * strides[6] : 0)
  }

  private mutating func note(_ code: FindingCode, _ column: AZRColumn, _ line: Int, _ persons: Int) -> FindingCode? {
    book.add(book.number(of: Problem(code, column)), line: line, persons: persons)
    return code
  }

  private func settle(_ outcome: Outcome, _ rows: CodedRows, _ index: Int, into reading: inout ExportReading) {
    let persons = rows.weight(index)
    reading.read += persons
    let office = Int(rows.office[index].code)
    if office >= 0 { reading.personsByOffice[office] += persons }
    switch outcome {
    case .counted(let place): reading.cube.add(persons, at: place)
    // A row of a counted export may stand for nobody.
    case .refused(let code): if persons > 0 { reading.rejected[code, default: 0] += persons }
    }
  }

  private func note(_ key: UnsafeRawBufferPointer, _ outcome: Outcome, into reading: inout ExportReading) {
    if row == 0, key.starts(with: Array("SYN".utf8)) { reading.isMarkedSynthetic = true }
    // An empty key is a finding of its own; as a fingerprint it would equal every other empty one.
    guard key.count > 0 else { return }
    let place: Int32 = if case .counted(let place) = outcome { Int32(place) } else { -1 }
    reading.keys?.append(PersonKey(hash: byteHash(key), row: row, place: place))
  }
}

/// One batch, coded: a list of cells per column.
struct CodedRows {
  let municipality, name, nationality, age, sex, title, entry, office, persons: [CodedCell]
  /// All columns that can refuse a row, in the order in which they do, then those that only warn.
  let judged: [[CodedCell]]

  /// The age comes from the column that says most about it.
  init(age column: AZRColumn, _ coded: (AZRColumn) -> [CodedCell]) {
    municipality = coded(.municipality)
    name = coded(.municipalityName)
    nationality = coded(.nationality)
    age = coded(column)
    sex = coded(.sex)
    title = coded(.title)
    entry = coded(.entry)
    office = coded(.office)
    persons = coded(.count)
    judged = [
      coded(.stichtag), municipality, nationality, title, office, persons, age, sex, entry,
    ]
  }

  /// Persons that the row stands for; a count that could not be read stands for one refused row.
  func weight(_ index: Int) -> Int { persons[index].code == -1 ? 1 : Int(persons[index].code) }

  /// Whether the name beside a valid key is another one's.
  func nameContradictsKey(_ index: Int) -> Bool {
    let key = municipality[index].code
    return key >= 0 && name[index].code != key && name[index].code != AZRColumn.noName
  }

  /// The code on the nationality axis; Germans have no group.
  func nationalityGroup(_ index: Int) -> Int {
    let code = Int(nationality[index].code)
    return code == NationalityMeaning.german ? NationalityGroup.unassigned.code : code
  }

  /// The code on the status axis: citizens with free movement need no title, all others do.
  func status(_ index: Int) -> Int? {
    let nationality = Int(self.nationality[index].code)
    if nationality == NationalityMeaning.german { return AZRAxis.german }
    let title = Int(title[index].code)
    guard title == TitleMeaning.empty || title == TitleMeaning.noneByName else { return title }
    if nationality == NationalityGroup.freeMovement.code { return StatusGroup.freeMovement.code }
    return title == TitleMeaning.noneByName ? StatusGroup.untitled.code : nil
  }
}
