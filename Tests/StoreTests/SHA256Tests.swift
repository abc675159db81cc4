import CSystem
import Ingest
import Store
import TestSupport
import Testing

@Suite struct SHA256Tests {
  @Test(
    "The examples of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func standard(text: String, digest: String) {
    #expect(SHA256.hash(Array(text.utf8)).hex == digest)
  }

  /// The sum of the sums of the lengths 0 to 200, as Python's hashlib has it.
  @Test func everyLengthOfPadding() {
    var all = SHA256()
    for length in 0...200 {
      SHA256.hash((0..<length).map { UInt8($0 % 251) }).bytes.withUnsafeBytes { all.update($0) }
    }
    #expect(all.finish().hex == "64ef7c229fce2408b5336b6a542fea0e078c3a87d2da85cb3fc52e2008b65021")
  }

  @Test func piecesOfAnySize() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("piecesOfAnySize: seed \(seed)")
    var random = SplitMix64(seed: seed)
    let bytes = random.bytes(5_000)
    let whole = SHA256.hash(bytes)
    for size in 1...200 {
      var hasher = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { hasher.update($0) }
      }
      #expect(hasher.finish() == whole, "seed \(seed), pieces of \(size)")
    }
  }

  @Test func finishingDoesNotDisturb() {
    var hasher = SHA256()
    Array("ab".utf8).withUnsafeBytes { hasher.update($0) }
    #expect(hasher.finish() == SHA256.hash(Array("ab".utf8)))
    Array("c".utf8).withUnsafeBytes { hasher.update($0) }
    #expect(hasher.finish() == SHA256.hash(Array("abc".utf8)))
  }

  @Test func instructionsAgreeWithPlainC() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("instructionsAgreeWithPlainC: seed \(seed), with instructions: \(csystem_sha256_is_accelerated())")
    var random = SplitMix64(seed: seed)
    for count in 0..<50 {
      var fast = (0..<8).map { _ in UInt32(truncatingIfNeeded: random.next()) }
      var plain = fast
      let blocks = random.bytes(64 * count)
      csystem_sha256_blocks(&fast, blocks, count)
      csystem_sha256_blocks_portable(&plain, blocks, count)
      #expect(fast == plain, "seed \(seed), \(count) blocks")
    }
  }

  @Test func wholeSource() throws {
    var random = SplitMix64(seed: 1)
    let bytes = random.bytes(600_001)
    #expect(try SHA256.hash(MemorySource(name: "x", bytes: bytes)) == SHA256.hash(bytes))
  }

  @Test func digestFromText() {
    let digest = SHA256.hash([1, 2, 3])
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
    #expect(Digest(hex: "") == nil)
    #expect(Digest(hex: digest.hex.dropLast()) == nil)
    #expect(Digest(hex: digest.hex + "0") == nil)
    #expect(Digest(hex: digest.hex.dropLast() + "g") == nil)
  }
}
