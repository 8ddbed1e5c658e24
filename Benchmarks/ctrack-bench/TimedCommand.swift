import Commitments

/// A command that is timed, with the bare query that answers it from the same tables.
struct TimedCommand {
  var name: String
  var arguments: [String]
  /// `nil` where the answer is no query: it is reckoned, or written.
  var bare: String?
  /// Puts back what it has changed.
  var undo: [String]?
  var isSlow = false

  static func all(of sample: SampledLedger) -> [TimedCommand] {
    lists(sample) + pastLists(sample) + questions(sample)
  }

  private static func lists(_ sample: SampledLedger) -> [TimedCommand] {
    func list(_ name: String, _ options: [String], _ condition: String, order: String = "c.due, c.commitment") -> Self {
      Self(
        name: "list " + name, arguments: ["list"] + options + ["--limit", "100"],
        bare: """
          SELECT c.number, s.value FROM condition_state c JOIN commitment_state s ON s.id = c.commitment
          WHERE c.is_listed = 1 AND (c.lapses_on IS NULL OR c.lapses_on > \(sample.today.number)) AND \(condition)
          ORDER BY \(order) LIMIT 100
          """)
    }
    func found(_ words: String) -> String {
      "c.commitment IN (SELECT rowid FROM commitment_search WHERE commitment_search MATCH '\(words)')"
    }
    let yesterday = sample.today + -1
    var lists = [
      list("", [], "1"),
      list("--party", ["--party", sample.party], "c.party = '\(sample.party)'"),
      list("--party, the greatest", ["--party", sample.greatest], "c.party = '\(sample.greatest)'"),
      list("--by", ["--by", sample.party], "c.responsible = '\(sample.party)'"),
      list("--status", ["--status", "accepted-if"], "c.commitment_status = 'accepted-if'"),
      list("--due", ["--due", "7d"], "c.due <= \(sample.today.number + 7)"),
      list("--since yesterday", ["--since", "\(yesterday)"], "s.last_event >= \(yesterday.number)"),
      list(
        "--case", ["--case", sample.negotiation],
        "c.commitment IN (SELECT commitment FROM commitment_case WHERE negotiation = 1)"),
      list("words, rare", ["harbour", "evacuate", "Karo"], found("harbour evacuate Karo")),
      list("words", ["harbour", "reopen"], found("harbour reopen")),
      list("a word of every fortieth", ["harbour"], found("harbour")),
      list("--sort recent", ["--sort", "recent"], "1", order: "c.last_event DESC, c.commitment"),
      Self(
        name: "list --all --party, JSON",
        arguments: ["list", "--all", "--party", sample.party, "--json", "--limit", "100"],
        bare: "SELECT value FROM commitment_state WHERE party = '\(sample.party)' ORDER BY due, id LIMIT 100"),
    ]
    if let offer = sample.offer {
      lists.append(
        Self(
          name: "list --all --offer", arguments: ["list", "--all", "--offer", offer.description, "--limit", "100"],
          bare: "SELECT value FROM commitment_state WHERE offer = \(offer.number) ORDER BY due, id LIMIT 100"))
    }
    return lists
  }

  private static func pastLists(_ sample: SampledLedger) -> [TimedCommand] {
    func list(_ name: String, _ options: [String], on day: Day, _ condition: String = "1") -> Self {
      let columns = "SELECT c.due AS due, c.commitment AS id, c.number AS number FROM"
      let open = "(c.lapses_on IS NULL OR c.lapses_on > \(day.number)) AND \(condition)"
      return Self(
        name: "list --as-of " + name, arguments: ["list", "--as-of", "\(day)"] + options + ["--limit", "100"],
        bare: """
          SELECT r.*, s.value FROM (
            \(columns) condition_state c WHERE c.is_listed = 1 AND c.last_event <= \(day.number) AND \(open)
            UNION ALL
            \(columns) condition_past c WHERE c.last >= \(day.number) AND c.first <= \(day.number) AND \(open)
            ORDER BY due, id, number LIMIT 100) r JOIN commitment_state s ON s.id = r.id
          """)
    }
    let week = sample.today + -7
    return [
      list("a week ago", [], on: week), list("half-way", [], on: sample.middle),
      list(
        "half-way --party", ["--party", sample.party], on: sample.middle, "c.party = '\(sample.party)'"),
      Self(
        name: "list --as-of half-way, words",
        arguments: ["list", "harbour", "reopen", "--as-of", "\(sample.middle)", "--limit", "100"]),
    ]
  }

  private static func questions(_ sample: SampledLedger) -> [TimedCommand] {
    let yesterday = sample.today + -1
    let id = sample.condition.commitment
    let pairs = """
      SELECT count(*) FROM condition_state c CROSS JOIN commitment_state s ON s.matter = c.matter
      WHERE (c.is_listed = 1 OR c.commitment_status = 'rejected') AND s.id <> c.commitment
      """
    func wants(_ party: String) -> String {
      """
      SELECT s.value FROM condition_state c JOIN commitment_state s ON s.id = c.commitment
      WHERE c.is_listed = 1 AND c.responsible = '\(party)'
      UNION ALL SELECT s.value FROM commitment_counterpart c JOIN commitment_state s ON s.id = c.commitment
      WHERE c.party = '\(party)' AND c.is_asked = 1
      """
    }
    return [
      Self(
        name: "show", arguments: ["show", id.description],
        bare: """
          SELECT value FROM commitment_state WHERE id = \(id.number);
          SELECT change FROM entry WHERE subject = '\(id)'
          """),
      Self(name: "waiting PARTY, the median", arguments: ["waiting", sample.ordinary], bare: wants(sample.ordinary)),
      Self(name: "waiting PARTY, of the great", arguments: ["waiting", sample.party], bare: wants(sample.party)),
      Self(
        name: "waiting PARTY, the greatest", arguments: ["waiting", sample.greatest], bare: wants(sample.greatest),
        isSlow: true),
      Self(name: "deadlock", arguments: ["deadlock"], bare: pairs),
      Self(
        name: "changes since yesterday", arguments: ["changes", "--since", "\(yesterday)"],
        bare: "SELECT value FROM commitment_state WHERE last_event >= \(yesterday.number)"),
      Self(name: "due", arguments: ["due"]), Self(name: "answers", arguments: ["answers"]),
      Self(
        name: "record", arguments: ["record", sample.party],
        bare: "SELECT value FROM commitment_state WHERE party = '\(sample.party)'"),
      Self(name: "ctrack alone", arguments: []),
      Self(name: "mark and undo, each", arguments: ["mark", sample.condition.description, "met"], undo: ["undo"]),
      Self(name: "waiting", arguments: ["waiting"], isSlow: true),
    ]
  }
}
