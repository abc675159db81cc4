extension AgeScale {
  /// The bands that together are exactly these ages; the scale must have been split at them.
  public func bands(making ages: ClosedRange<Int>) -> Range<Int> {
    let first = starts.firstIndex(of: ages.lowerBound)
    let end = starts.firstIndex(of: ages.upperBound + 1)
    precondition(first != nil && end != nil, "the scale is not split at these ages")
    return (first ?? 0)..<(end ?? 0)
  }

  /// The codes of persons who surely belong to an age group made of these bands.
  public func codes(surelyIn group: Range<Int>) -> Set<Int> {
    codes { $0.lowerBound >= group.lowerBound && $0.upperBound < group.upperBound }
  }

  /// The codes of persons of whom it is open whether they belong to it. An unknown age is not among them, for it leaves
  /// everything open and is told beside.
  public func codes(perhapsIn group: Range<Int>) -> Set<Int> {
    codes { $0.overlaps(group) }.subtracting(codes(surelyIn: group))
  }

  private func codes(where fits: (ClosedRange<Int>) -> Bool) -> Set<Int> {
    Set((0..<codeCount).filter { bands(of: $0).map(fits) ?? false })
  }
}
