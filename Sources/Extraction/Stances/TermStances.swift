import Commitments
import Syntax

/// What a paper binds its parties to: "the charter calls for Togo to free the port", "her plan provides for a levy".
///
/// What is agreed is a pledge of whoever is to do it, else of all who agreed; what is only on the table is proposed by
/// whoever put it there.
struct TermStances {
  let sentence: Sentence
  let holders: HolderFinder
  let phrase: ActionPhrase
  let actions: ActionLexicon
  /// The candidates of the sentences before, in the order of the text.
  let earlier: ArraySlice<Candidate>

  func candidates(at verb: Int) -> [Candidate] {
    guard sentence[verb].tag == .verb, let paper = paper(of: verb), let stances = Self.stances(of: paper, in: sentence),
      let frame = frame(of: verb), let (head, doers, subject) = content(of: verb, frame: frame), !isOthersWord(of: verb)
    else { return [] }
    let (parties, isAgreed, isPledged) = parties(of: paper, stances: stances)
    guard !parties.isEmpty || isAgreed && !doers.isEmpty else { return [] }
    let takers = isAgreed ? doers.isEmpty ? payers(among: parties, of: head) : doers : parties
    let isReceipt = Self.receiving.contains(sentence.lemma(head))
    let bound = isReceipt && !parties.isEmpty ? payers(among: parties, of: head) : takers
    let others = (parties + doers).filter { party in !bound.contains { $0.party == party.party } }.uniqued()
    let tops = [head] + sentence.coordinatedVerbs(of: head)
    return tops.map { top in
      var words = phrase.words(top, without: doers.isEmpty ? top == verb ? paper : nil : subject)
      if doers.isEmpty, let subject, !words.contains(subject) {
        words = (words + phrase.words(subject)).uniqued().sorted()
      }
      return Candidate(
        sentence: sentence.index, cue: verb, family: .verb, name: sentence.lemma(verb), frame: "term",
        stance: isAgreed || isPledged ? .pledged : .proposed, holders: bound, holderWord: paper, addressees: others,
        head: top,
        words: words, features: ["how=term", "paper=" + sentence.lemma(paper), "past=\(sentence.isPast(verb))"])
    }
  }

  /// "includes a commitment from Norline to pay": the commitment says for itself whose it is.
  private func isOthersWord(of verb: Int) -> Bool {
    guard let object = sentence.child(of: verb, .object),
      ["commitment", "pledge", "promise", "undertaking", "assurance", "guarantee"].contains(sentence.lemma(object)),
      let owner = sentence.possessor(of: object)
    else { return false }
    return !holders.actors(of: owner, in: sentence).isEmpty
  }

  /// The paper that a verb says something of: "the charter gives", "a charter that would give", "a law to give".
  private func paper(of verb: Int) -> Int? {
    guard !sentence.isNegated(verb), !sentence.isPassive(verb), let stated = sentence.statedSubject(of: verb) else {
      return nil
    }
    guard sentence[stated].tag == .noun else { return nil }
    // "the terms of a contract with Norline call for …"
    if Self.parts.contains(sentence.lemma(stated)),
      let whole = sentence.children(of: stated, .nominalModifier).first(where: { sentence.mark(of: $0) == "of" })
    {
      return whole
    }
    return stated
  }

  private static func stances(of paper: Int, in sentence: Sentence) -> Set<Stance>? {
    GeneralNouns.stances[sentence.lemma(paper)] ?? papers[sentence.lemma(paper)]
  }

  private static let parts: Set<String> = ["term", "provision", "condition", "clause", "part", "detail", "text"]

  /// Papers that no statement goes back to by their name alone.
  private static let papers: [String: Set<Stance>] = [
    "contract": [.accepted], "bill": [.proposed], "legislation": [.proposed], "measure": [.proposed],
    "resolution": [.proposed], "law": [.accepted], "budget": [.proposed], "scheme": [.proposed], "treaty": [.accepted],
    "motion": [.proposed], "charter": [.accepted], "programme": [.proposed], "program": [.proposed],
    "memorandum": [.accepted], "arrangement": [.accepted], "compromise": [.accepted, .proposed],
  ]

  /// How the verb takes what the paper binds to: as verbs of binding do, or, of what is to be done, as its own act.
  private func frame(of verb: Int) -> String? {
    let lemma = sentence.lemma(verb)
    let isToCome = sentence.modal(of: verb).map(ModalStances.intents.contains)
    if let frame = Self.verbs[lemma] { return isToCome ?? true ? frame : nil }
    guard sentence.child(of: verb, .object) != nil else { return nil }
    if Self.acting.contains(lemma), isToCome ?? true { return "self" }
    guard isToCome == true else { return nil }
    switch actions.kind(of: verb, in: sentence) {
    case .benefit, .harm, .act: return "self"
    default: return nil
    }
  }

  /// What papers do themselves.
  private static let acting: Set<String> = [
    "protect", "allow", "eliminate", "raise", "offer", "promise", "pledge", "grant", "extend", "fund", "cut",
    "increase",
    "reinstate", "restore", "ban", "limit", "impose", "end", "keep", "maintain", "improve", "establish", "create",
    "lift", "boost", "reduce", "preserve", "secure", "permit", "prohibit", "double", "abolish", "phase", "exempt",
  ]

  /// Of what an agreement gives to a union's people, the other side is bound.
  private func payers(among parties: [Actor], of head: Int) -> [Actor] {
    let others = parties.filter { $0.kind != .union }
    guard others.count < parties.count, !others.isEmpty,
      sentence.subtree(of: head).contains(where: { Self.benefits.contains(sentence.lemma($0)) })
    else { return parties }
    return others
  }

  /// Who is to receive is bound to nothing.
  private static let receiving: Set<String> = ["receive", "get", "obtain"]

  private static let benefits: Set<String> = [
    "raise", "wage", "pay", "salary", "bonus", "increase", "payment", "pension", "benefit", "job", "hour", "staffing",
    "premium", "allowance", "leave", "overtime", "rise", "compensation", "layoff", "redundancy",
  ]

  /// The verbs by which papers bind, with the preposition of what they bind to; empty: an object or infinitive.
  private static let verbs: [String: String] = [
    "call": "for", "provide": "for", "require": "", "oblige": "", "stipulate": "", "envisage": "", "envision": "",
    "specify": "", "foresee": "", "guarantee": "", "give": "", "include": "", "commit": "", "bind": "", "mandate": "",
    "demand": "", "contain": "", "entitle": "", "suggest": "", "propose": "", "set out": "", "outline": "",
  ]

  /// Papers that are there only once they are agreed.
  private static let agreed: Set<String> = ["agreement", "accord", "pact", "truce", "ceasefire", "settlement"]

  /// Whose paper it is, and whether it is agreed.
  private func parties(of paper: Int, stances: Set<Stance>) -> ([Actor], isAgreed: Bool, isPledged: Bool) {
    var own: [Actor] = []
    for child in sentence.dependents[paper] {
      let isNamed =
        sentence[child].relation == .possessor || child < paper && sentence[child].relation.universal == .compound
        || ["with", "between", "by", "from"].contains(sentence.mark(of: child) ?? "")
      if isNamed { own += holders.actors(of: child, in: sentence) }
    }
    if own.isEmpty, let verb = sentence[paper].head, sentence[paper].relation == .object,
      Self.issuing.contains(sentence.lemma(verb)), let doer = sentence.doer(of: verb)
    {
      own += holders.actors(of: doer, in: sentence)
    }
    let noun = sentence.lemma(paper)
    let stances = Self.agreed.contains(noun) ? [.accepted] : stances
    let source =
      earlier.last { $0.name == noun && stances.contains($0.stance) && isNear($0) }
      ?? earlier.last { stances.contains($0.stance) && isNear($0) }
    let isAgreed = stances.contains(.accepted) && (source == nil || source?.stance != .proposed)
    if let source {
      let all = earlier.filter { $0.sentence == source.sentence && $0.cue == source.cue }
      own += all.flatMap(\.holders)
      if isAgreed { own += all.flatMap(\.addressees) }
    }
    if own.isEmpty, stances.contains(.proposed), let owner = employer() { own = [owner] }
    let parties = own.compactMap(\.withoutPerson).uniqued()
    return (isAgreed ? parties : Array(parties.prefix(1)), isAgreed, source?.stance == .pledged)
  }

  /// Who makes offers of pay where nobody has said whose it is: the firm named last beside a union.
  private func employer() -> Actor? {
    let near = holders.mentions.last(40, upTo: sentence.index).filter { $0.form == .name }.compactMap(\.actors.first)
    guard near.contains(where: { $0.kind == .union }) else { return nil }
    return near.first { $0.kind == .company || $0.kind == .employers }?.withoutPerson
  }

  /// What those do whose paper it is.
  private static let issuing: Set<String> = [
    "release", "propose", "offer", "table", "present", "introduce", "unveil", "draft", "outline", "submit", "announce",
    "publish", "pass", "approve", "sign", "reach", "make", "issue", "ratify", "accept",
  ]

  private func isNear(_ candidate: Candidate) -> Bool { sentence.index - candidate.sentence <= 12 }

  /// What the paper binds to, who is to do it, and the word that names them.
  private func content(of verb: Int, frame: String) -> (head: Int, doers: [Actor], subject: Int?)? {
    if frame == "self" { return (verb, [], nil) }
    let finder = ContentFinder(sentence: sentence)
    let object =
      (frame.isEmpty ? nil : finder.fillers(of: .preposition(frame), at: verb, part: .verb).first)
      ?? sentence.child(of: verb, .object)
    let action =
      finder.fillers(of: .infinitive, at: verb, part: .verb).first
      ?? sentence.dependents[verb].first {
        sentence[$0].relation.universal == .clausalModifier && $0 > verb && sentence.isInfinitive($0)
      }
    if let action {
      let subject = object.flatMap { $0 < action ? $0 : nil } ?? sentence.child(of: action, .subject)
      let doers = sentence.isPassive(action) ? [] : subject.map { holders.actors(of: $0, in: sentence) } ?? []
      return (action, doers, subject)
    }
    if let clause = finder.fillers(of: .clause, at: verb, part: .verb).first {
      let subject = sentence.nearestSubject(of: clause)
      let doers = sentence.isPassive(clause) ? [] : subject.map { holders.actors(of: $0, in: sentence) } ?? []
      return (clause, doers, doers.isEmpty ? nil : subject)
    }
    return object.map { ($0, [], nil) }
  }
}
