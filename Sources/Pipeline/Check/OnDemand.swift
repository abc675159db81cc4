import Model
import Synchronization

/// Something that is made when it is first asked for and then kept; workers may ask at the same time.
final class OnDemand<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)
  private let make: @Sendable () throws(Stop) -> Value

  init(_ make: @escaping @Sendable () throws(Stop) -> Value) { self.make = make }

  /// The one value; where making it stops, the next who asks tries again.
  var value: Value {
    get throws(Stop) {
      if let known = kept.withLock({ $0 }) { return known }
      let made = try make()
      kept.withLock { $0 = made }
      return made
    }
  }
}
