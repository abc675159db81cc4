import Model

/// What a call stops with; nothing when it goes through.
func findings(_ body: () throws(Stop) -> Void) -> [Finding] {
  do {
    try body()
    return []
  } catch {
    return error.findings
  }
}
