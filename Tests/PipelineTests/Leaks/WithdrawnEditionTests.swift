import Model
import Protect
import Testing

/// What was public once is known, whether or not it still lies on the public shelf.
struct WithdrawnEditionTests {
  @Test(arguments: ProtectionRule.Method.allCases)
  func `an edition taken off the shelf tells nobody beside a later one`(_ method: ProtectionRule.Method) throws {
    let space = try Workspace(DifferenceLeakTests.before, method)
    let first = try space.publish()
    try space.remove("out/oeffentlich/rkn/cm")
    try space.deliver(DifferenceLeakTests.after)
    #expect(try space.publish().told(beside: first) == [])
  }
}
