import Dispatch
import Synchronization

/// Works on all elements with as many threads as there are processors; results keep the order of the elements, and the
/// first element's error wins, so that nothing depends on which thread was faster.
func inParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ work: @Sendable (Element) throws -> Result
) throws -> [Result] {
  guard elements.count > 1 else { return try elements.map(work) }
  let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    let result = Swift.Result { try work(elements[index]) }
    results.withLock { $0[index] = result }
  }
  return try results.withLock { $0 }.compactMap { try $0?.get() }
}
