import Model
import Testing

/// Who belongs to which stage, at the edges that the concept names.
struct TargetStagesTests {
  static func stages(end: String? = nil, further: [TargetStages.Group] = []) -> TargetStages {
    TargetStages(
      core: 18...35,
      initiative: TargetStages.Group(
        title: "Landesinitiative", ages: 18...27, statuses: [.tolerated, .permitted], from: nil),
      initiativeEnd: end.flatMap { CalendarDate($0) }, further: further,
      counted: Set(StatusGroup.allCases).subtracting([.untitled]))
  }

  @Test(arguments: [
    (17, StatusGroup.limited, StagePart.minors), (18, .limited, .core), (35, .limited, .core), (36, .limited, .others),
    (17, .tolerated, .minors), (18, .tolerated, .initiative), (27, .tolerated, .initiative), (28, .tolerated, .core),
    (27, .permitted, .initiative), (27, .applied, .core), (36, .tolerated, .others),
  ])
  func everyAgeBelongsToOnePart(age: Int, status: StatusGroup, part: StagePart) throws {
    #expect(Self.stages().part(of: status, age: age, on: try #require(CalendarDate("2022-01-31"))) == part)
  }

  @Test func stagesBeginAfterTheInitiativeAndWithTheFirstGroup() throws {
    let group = TargetStages.Group(title: "bis 50", ages: 36...50, statuses: nil, from: CalendarDate("2022-10-01"))
    let stages = Self.stages(end: "2022-06-30", further: [group])
    func begun(_ day: String) throws -> [Stage] { stages.begun(on: try #require(CalendarDate(day))) }
    #expect(try begun("2022-06-30") == [.first])
    #expect(try begun("2022-07-31") == [.first, .second])
    #expect(try begun("2022-10-31") == [.first, .second, .third])
    #expect(Self.stages().begun(on: try #require(CalendarDate("2099-01-31"))) == [.first])
    let before = try #require(CalendarDate("2022-09-30"))
    let after = try #require(CalendarDate("2022-10-01"))
    #expect(stages.part(of: .limited, age: 36, on: before) == .others)
    #expect(stages.part(of: .limited, age: 36, on: after) == .further)
    #expect(stages.part(of: .limited, age: 51, on: after) == .others)
  }

  @Test func bandsAreCutAtEveryEdge() {
    #expect(Self.stages().ages.starts == [0, 12, 18, 23, 28, 36])
  }

  @Test(arguments: [
    ("2022-01-01", StayBand.thisMonth), ("2021-12-31", .underOne), ("2021-02-01", .underOne),
    ("2021-01-31", .oneToThree),
    ("2019-02-01", .oneToThree), ("2019-01-31", .threeToFive), ("2017-01-31", .fiveToEight),
    ("2014-02-01", .fiveToEight),
    ("2014-01-31", .eightAndMore),
  ])
  func staysAreCompletedYears(entry: String, band: StayBand) throws {
    let day = try #require(CalendarDate("2022-01-31"))
    #expect(StayBand(from: try #require(CalendarDate(entry)), until: day) == band)
  }

  @Test func namesOfFiguresNeverChange() {
    let figures = [
      MonthFigure(.size, of: .first), MonthFigure(.most, of: .second), MonthFigure(.member(.age, "18-22"), of: .third),
      MonthFigure(.arrivals, of: .first), MonthFigure(.unserved, of: .first), MonthFigure(.beside(.minors), of: nil),
    ]
    #expect(
      figures.map(\.id) == [
        "stufe-1", "stufe-2-hoechstens", "stufe-3-alter-18-22", "stufe-1-eingereist", "stufe-1-nach-abzug",
        "minderjaehrige",
      ])
  }
}
