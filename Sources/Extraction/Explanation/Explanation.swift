public import Commitments
public import Syntax

/// A statement with what it rests on: who was found how, by which words, and what spoke for and against it.
public struct Explanation: Hashable, Sendable {
  /// What a word of the fragment is to the statement.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case cue, holder, action, condition, source
  }

  /// Whose position it is, and how the reading came to know.
  public struct Holder: Hashable, Sendable {
    public var party: String
    /// The words that stand for the party; `nil` where none of the sentence do.
    public var words: String?
    public var means: String
  }

  /// Whose words the sentence gives.
  public struct Source: Hashable, Sendable {
    public var who: String
    public var manner: String
    /// The verb of saying, or "according".
    public var cue: String?
    public var isDirect: Bool
    /// Whether nothing in the sentence says so.
    public var isInferred: Bool
  }

  /// A condition with the word that marks it.
  public struct Condition: Hashable, Sendable {
    public var marker: String
    public var sentence: Evidence
    public var terms: [ConditionTerm]
  }

  /// Something that the model knew of the statement, and how much it weighed.
  public struct Reason: Hashable, Sendable {
    public var words: String
    /// Above 0 for the statement, below 0 against it; in logarithms of odds.
    public var weight: Double
  }

  public var statement: Statement
  /// The sentence that the rule read.
  public var sentence: Evidence
  /// The cue as the text has it.
  public var cue: String
  /// What the rule made of the cue; the statement's own stance may differ once it is judged and its conditions are known.
  public var stance: Stance
  public var holder: Holder
  /// The nearest source first; empty where the article speaks for itself.
  public var sources: [Source]
  public var conditions: [Condition]
  /// The reasons that weighed most, for and against, heaviest first.
  public var reasons: [Reason]
  /// The part of the sentence's tree that holds cue, holder, action and conditions; ranges are bytes of the article's text.
  public var tree: Tree
  /// What each word of `tree` is; `nil` for those that only join the others.
  public var roles: [Role?]
}
