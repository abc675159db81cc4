import Model
import Testing

@Suite struct FindingTests {
  @Test func `A finding has the severity of its code unless another is given`() {
    #expect(Finding(.fileEmpty).severity == .error)
    #expect(Finding(.allotmentTie).severity == .warning)
    #expect(Finding(.columnUnread).severity == .note)
    #expect(Finding(.azrPersonTwoFiles, severity: .note).severity == .note)
    #expect(Finding(.fileEmpty).location == Location(file: nil, line: nil, column: nil, field: nil))
    #expect(Finding(.fileEmpty).facts == [:])
  }

  @Test func `Severities are ordered`() {
    #expect([Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
  }

  @Test func `Codes are words in capitals`() {
    for code in FindingCode.allCases {
      #expect(code.rawValue.wholeMatch(of: /[A-Z0-9]+(-[A-Z0-9]+)*/) != nil, "\(code)")
    }
  }

  @Test func `Who has to act decides the exit code`() {
    let domains = Dictionary(grouping: FindingCode.allCases) { $0.domain }
    #expect(domains[.lock] == [.lockHeld])
    #expect(domains[.machine] == [.machineWrite, .machineRead, .machineSwap])
    #expect(
      Set(domains[.usage] ?? []) == [
        .configUnreadable, .configSyntax, .configKeyUnknown, .configKeyTwice, .configKeyMissing, .configType,
        .configValue, .registerInvalid, .usageCommand, .usageOption, .usageValue, .usageMissing, .usagePipeline,
        .usageName, .positionsNotMultiple, .positionsInvalid, .stepInvalid, .minimumTooLarge, .grantMissing,
        .costDiffers, .indicatorOverlap, .indicatorPlace, .indicatorIncomparable,
      ])
  }

  @Test func `A stop carries all findings`() {
    #expect(Stop(Finding(.fileEmpty)).findings == [Finding(.fileEmpty)])
    #expect(Stop([Finding(.fileEmpty), Finding(.fileBinary)]).findings == [Finding(.fileEmpty), Finding(.fileBinary)])
  }
}
