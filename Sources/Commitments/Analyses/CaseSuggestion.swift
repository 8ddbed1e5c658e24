/// To which negotiation an article seems to belong. Nothing is filed by it: a person decides.
public struct CaseSuggestion: Sendable {
  /// What a case has in common with an article.
  public struct Common: Hashable, Sendable {
    /// Under their present names.
    public var parties: Set<String>
    public var matters: Set<MatterID>

    public init(parties: Set<String> = [], matters: Set<MatterID> = []) {
      self.parties = parties
      self.matters = matters
    }
  }

  /// Fewer parties in common say nothing: great powers take part in many negotiations.
  public static let leastParties = 2

  /// The only case with which the article has two parties in common; of several the only one with which it shares a
  /// matter as well; else `nil`.
  public static func suggested(among cases: [CaseID: Common]) -> CaseID? {
    let likely = cases.filter { $0.value.parties.count >= leastParties }
    if likely.count == 1 { return likely.keys.first }
    let closer = likely.filter { !$0.value.matters.isEmpty }
    return closer.count == 1 ? closer.keys.first : nil
  }
}
