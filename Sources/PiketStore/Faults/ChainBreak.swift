/// In which way the chain does not hold at a position.
public enum ChainBreak: Hashable, Sendable {
  /// The event's bytes are not those that were hashed.
  case changed
  /// There is no event at this position, while there are later ones.
  case missing
  /// The event here was written for another position.
  case reordered(from: Int)
  /// The revision does not follow the one before it in its stream.
  case revision(expected: Int, found: Int)
  /// The log ends before this position, which is known to have been there.
  case truncated
  /// The event here is whole, but it is not the one that was known to be here.
  case otherThanWitnessed
  /// The record of the last head has been changed or taken away.
  case witnessForged
}

extension ChainBreak {
  /// The name of the case: the key of its text for people.
  public var name: String {
    switch self {
    case .changed: "changed"
    case .missing: "missing"
    case .reordered: "reordered"
    case .revision: "revision"
    case .truncated: "truncated"
    case .otherThanWitnessed: "otherThanWitnessed"
    case .witnessForged: "witnessForged"
    }
  }
}
