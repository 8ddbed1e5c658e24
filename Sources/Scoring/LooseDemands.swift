import Commitments

/// Demands that found no counterpart: free-standing ones, and those that are the price of a party's own agreement.
///
/// Careful readers waver between the two forms, so a demand found in the other form counts half.
struct LooseDemands {
  struct Demand {
    let party: ComparedParty
    let action: ContentWords
    let isCondition: Bool
  }

  private(set) var list: [Demand] = []

  /// Adds the conditions of `statement` that name a demand, but for those at `places`.
  mutating func addConditions(of statement: ComparedStatement, except places: Set<Int> = []) {
    for (place, condition) in statement.conditions.enumerated()
    where condition.term.kind == .demand && !places.contains(place) {
      list.append(Demand(party: statement.party, action: condition.action, isCondition: true))
    }
  }

  /// Adds what a statement without counterpart demands, itself or by its conditions.
  mutating func add(_ statement: ComparedStatement) {
    if statement.record.status == .demanded {
      list.append(Demand(party: statement.party, action: statement.action, isCondition: false))
    }
    addConditions(of: statement)
  }

  /// How many gold demands stand among `found` in the other form: gold conditions, then gold statements.
  func matches(in found: LooseDemands) -> (conditions: Int, statements: Int) {
    var rest = found.list
    var (conditions, statements) = (0, 0)
    for demand in list {
      let match = rest.firstIndex {
        $0.isCondition != demand.isCondition && demand.party.isSame(as: $0.party)
          && demand.action.overlap($0.action) >= 0.5
      }
      guard let match else { continue }
      rest.remove(at: match)
      if demand.isCondition { conditions += 1 } else { statements += 1 }
    }
    return (conditions, statements)
  }
}
