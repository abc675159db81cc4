import Ingest
import Testing

@Suite struct MemorySourceTests {
  private func read(_ size: Int, at offset: Int) -> [UInt8] {
    let source = MemorySource(name: "probe.csv", bytes: [1, 2, 3, 4, 5])
    var buffer = [UInt8](repeating: 0, count: size)
    let count = buffer.withUnsafeMutableBytes { source.read(into: $0, at: offset) }
    return Array(buffer[..<count])
  }

  @Test func `As many bytes come as fit and are there`() {
    #expect(read(8, at: 0) == [1, 2, 3, 4, 5])
    #expect(read(2, at: 0) == [1, 2])
    #expect(read(2, at: 3) == [4, 5])
    #expect(read(2, at: 4) == [5])
    #expect(read(2, at: 5) == [])
    #expect(read(2, at: 9) == [])
    #expect(read(0, at: 0) == [])
    #expect(MemorySource(name: "probe.csv", bytes: [1, 2]).count == 2)
  }
}
