/// Who says that something happened: whom the article names for it, and where the article stood.
public struct Testimony: Hashable, Sendable {
  /// As in ``Position/claimedBy``: a party, `unnamed`, a medium; `nil` where nobody is named for it.
  public var claimedBy: String?
  /// The article's source; `nil` where it is not known.
  public var outlet: String?

  public init(claimedBy: String?, outlet: String?) {
    self.claimedBy = claimedBy
    self.outlet = outlet
  }

  /// Whose word it is: the one who is named, else the outlet, which vouches for its unnamed sources.
  ///
  /// Many outlets that report one accusation are one voice. `nil`: nobody can be held to it.
  public var voice: String? {
    switch Assertion(claimedBy: claimedBy) {
    case .otherParty(let name): name
    case .party, .unnamedSource: outlet
    }
  }
}

extension SourceRegister {
  /// Whether what is alleged counts as found: by a neutral monitor, or by two independent sources outside the
  /// accusers' side.
  ///
  /// An admission by the accused is not asked for here: a statement without ``Position/claimedBy`` needs no register.
  ///
  /// - Parameters:
  ///   - testimonies: Of everybody who says that it happened.
  ///   - accusers: The parties that gain by the accusation: the other side of the bargain.
  public func isEstablished(_ testimonies: some Sequence<Testimony>, accusers: some Sequence<String>) -> Bool {
    let voices = testimonies.compactMap(\.voice)
    if voices.contains(where: isNeutralMonitor) { return true }
    let accusers = Array(accusers)
    return voices.indices.contains { index in
      voices[..<index].contains { areIndependent($0, voices[index], accusers: accusers) }
    }
  }
}
