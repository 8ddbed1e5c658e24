/// What a possible arc looks like from outside: its direction, its length, and how many verbs and commas it spans.
///
/// A recurrent layer counts badly; every word scores these classes for its arcs instead (as a dependent and as a head).
package struct ArcClasses {
  /// Columns for one side: eight lengths and nine kinds of span, for each direction, and some that stay empty.
  package static let count = 40
  private static let spans = 16

  /// Verbs and commas before each word of the sentence, the root being word 0.
  private var verbs: [Int32] = [0]
  private var commas: [Int32] = [0]

  package init() {}

  /// Begins a new sentence.
  package mutating func restart() {
    verbs.removeAll(keepingCapacity: true)
    commas.removeAll(keepingCapacity: true)
    verbs.append(0)
    commas.append(0)
    verbs.append(0)
    commas.append(0)
  }

  /// Adds the next word with its predicted tags.
  package mutating func append(tag: Int, pennTag: Int) {
    let isVerb = tag == UniversalTag.verb.index
    let isMark =
      pennTag == PennTag.comma.index || pennTag == PennTag.colon.index || pennTag == PennTag.openBracket.index
      || pennTag == PennTag.closeBracket.index
    verbs.append(verbs[verbs.count - 1] + (isVerb ? 1 : 0))
    commas.append(commas[commas.count - 1] + (isMark ? 1 : 0))
  }

  /// The columns of the arc from `head` to `dependent`, neither of them the root: its length and its span.
  @inline(__always)
  package func columns(_ dependent: Int, _ head: Int) -> (length: Int, span: Int) {
    let steps = abs(head - dependent)
    let size =
      switch steps {
      case ...4: steps - 1
      case ...6: 4
      case ...9: 5
      case ...14: 6
      default: 7
      }
    let low = min(dependent, head)
    let high = max(dependent, head)
    // Counts of the words before `high` less those up to `low`.
    let verbCount = min(Int(verbs[high] - verbs[low + 1]), 2)
    let commaCount = min(Int(commas[high] - commas[low + 1]), 2)
    let span = 3 * verbCount + commaCount
    return head > dependent ? (size, ArcClasses.spans + span) : (8 + size, ArcClasses.spans + 9 + span)
  }
}
