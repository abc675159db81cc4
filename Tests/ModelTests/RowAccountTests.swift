import Model
import Testing

@Suite struct RowAccountTests {
  @Test func `An account closes when nobody was lost`() {
    var account = RowAccount(file: "erfunden.csv")
    #expect(account.closes)
    account.read = 100
    #expect(!account.closes)
    account.counted = 80
    account.excluded = [.german: 5, .statusGroup(.untitled): 4, .statusGroup(.tolerated): 1, .decidedDuplicate: 2]
    account.rejected = [.azrTitleUnknown: 7, .fileRagged: 1]
    #expect(account.closes)
    account.counted += 1
    #expect(!account.closes)
  }
}
