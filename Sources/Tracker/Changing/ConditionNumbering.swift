import Commitments

/// Which conditions of a commitment's statements are one and the same, whatever order they were read in.
struct ConditionNumbering {
  private struct Subject: Hashable {
    var matter: MatterID
    var kind: ConditionKind
  }

  /// One condition of the commitment: what it is, whose, and the how-manieth of its like in one statement.
  private struct Slot: Hashable {
    var subject: Subject
    var owner: String?
    var occurrence: Int
  }

  private struct Term {
    var subject: Subject
    var owner: String?
    var link: ConditionLink
  }

  private var statements: [[Term]] = []

  /// Takes the conditions of the next statement, in canonical order, with the numbers they have.
  mutating func take(
    _ terms: [ConditionTerm], _ links: [ConditionLink], canonicalName: (String) throws -> String
  ) rethrows {
    statements.append(
      try zip(terms, links).map { term, link in
        Term(
          subject: Subject(matter: link.matter, kind: term.kind), owner: try term.by.map(canonicalName), link: link)
      })
  }

  /// The links of each statement as they should be; a number is kept where one condition has it to itself.
  ///
  /// - Parameter next: The first number that was never used.
  func links(startingAt next: Int) -> [[ConditionLink]] {
    let slots = self.slots
    var order: [Slot] = []
    var known: [Slot: Int] = [:]
    for (terms, places) in zip(statements, slots) {
      for (term, slot) in zip(terms, places) {
        if known[slot] == nil { order.append(slot) }
        known[slot] = min(known[slot] ?? term.link.number, term.link.number)
      }
    }
    var next = next
    var numbers: [Slot: Int] = [:]
    var taken: Set<Int> = []
    for slot in order {
      if let number = known[slot], taken.insert(number).inserted {
        numbers[slot] = number
      } else {
        numbers[slot] = next
        next += 1
      }
    }
    return zip(statements, slots).map { terms, places in
      zip(terms, places).map { term, slot in
        ConditionLink(number: numbers[slot] ?? term.link.number, matter: term.link.matter)
      }
    }
  }

  private var slots: [[Slot]] {
    var owned: [Subject: [Slot]] = [:]
    let named = statements.map { terms in
      var places: [Slot?] = []
      var counts: [Slot: Int] = [:]
      for term in terms {
        guard let owner = term.owner else {
          places.append(nil)
          continue
        }
        let first = Slot(subject: term.subject, owner: owner, occurrence: 1)
        counts[first, default: 0] += 1
        let slot = Slot(subject: term.subject, owner: owner, occurrence: counts[first] ?? 1)
        if owned[term.subject]?.contains(slot) != true { owned[term.subject, default: []].append(slot) }
        places.append(slot)
      }
      return places
    }
    return zip(statements, named).map { terms, places in
      var used = Set(places.compactMap(\.self))
      return zip(terms, places).map { term, place in
        if let place { return place }
        if let slot = owned[term.subject]?.first(where: { !used.contains($0) }) {
          used.insert(slot)
          return slot
        }
        var slot = Slot(subject: term.subject, owner: nil, occurrence: 1)
        while !used.insert(slot).inserted { slot.occurrence += 1 }
        return slot
      }
    }
  }
}
