/// Why there is no number.
public enum Absence: Hashable, Sendable {
  /// The source has a symbol in its place.
  case symbol(StatisticSymbol)
  /// The source has no such cell.
  case noCell
  /// No file of the source has what is asked for.
  case noData
  /// So many parts of a sum are unknown.
  case partsUnknown(Int)
  /// The whole is zero.
  case emptyWhole
  /// There is a numerator, but no denominator for the time.
  case noDenominator
  /// One side of a difference is missing.
  case sideMissing
}

/// What is to be known about one value.
public enum IndicatorRemark: Hashable, Sendable {
  /// So many parts are unknown: the number is the least that it can be.
  case lowerBound(unknown: Int)
  /// The Kreis as the source gives it, since it does not have all municipalities.
  case ownRow
  /// The whole is small: a few cases more or less change much.
  case smallBase
  /// The number rests on a sample.
  case sample
  /// From here on the values mean something else.
  case seriesBreak(String)
  /// The office vouches for it only so far.
  case quality(QualityMarks)
  /// Denominator from another time than the numerator.
  case denominatorPeriod(Period)
}
