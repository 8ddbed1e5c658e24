import Commitments
import Store
import Terminal
import Tracker

extension ArticleDossier {
  /// The article for people: what is known of it, its text with every statement marked, and the statements.
  var blocks: [any Block] {
    var fields: [Fields.Field] = []
    func add(_ label: SafeText, _ value: SafeText?) {
      if let value, !value.isEmpty { fields.append(Fields.Field(label, StyledText(value))) }
    }
    add("Key", SafeText(cell: article.key))
    add("Source", article.source.map { SafeText(cell: $0) })
    add("Author", article.author.map { SafeText(cell: $0) })
    add("Address", article.address.map { SafeText(cell: $0) })
    add("Published", article.published?.words ?? "unknown")
    add("Changed", article.modified.flatMap { $0.day == article.published ? nil : $0.day.words })
    add("Case", SafeText(cell: cases.joined(separator: ", ")))
    for reprint in reprints {
      add("Also in", "\(reprint.source ?? reprint.key)\(reprint.published.map { ", \($0.words.string)" } ?? "")")
    }
    for model in models { add("Model", "\(model.model), prompt \(String(model.prompt.prefix(12)))") }
    if waiting > 0 { add("Waiting", "\(counted(waiting, "statement")) of models: ctrack review") }
    if !state.isLive { add("State", "undone: its statements do not count") }
    if let revision = state.revisedBy { add("State", "revised: \(revision) took its place") }
    if let changes { add("Revises", SafeText(cell: changes.earlier.description)) }
    var blocks: [any Block] = [
      Paragraph(
        StyledText(SafeText(cell: article.id.description), .name) + "  "
          + StyledText(SafeText(cell: article.title), .heading), hanging: 2),
      Fields(fields, indentation: 2),
    ]
    if let text = article.text {
      let quotation = Quotation(text, marks: marks(in: text), indentation: 2)
      blocks += [quotation, Paragraph(quotation.legend, indentation: 2)]
    } else {
      blocks.append(Paragraph("The text was left out when this ledger was shared.", indentation: 2))
    }
    if statements.isEmpty { blocks.append(Paragraph("No statements.")) }
    for statement in statements {
      blocks.append(
        StatementBlock(
          statement.statement, named: SafeText(cell: statement.name), in: article.text ?? "",
          commitments: statement.commitments))
    }
    return blocks + (changes.map { [RevisionBlock($0)] } ?? [])
  }

  private func marks(in text: String) -> [Quotation.Mark] {
    statements.flatMap { statement -> [Quotation.Mark] in
      guard let best = statement.statement.evidence.first else { return [] }
      let position = statement.statement.position
      let action = PhraseLocation.range(of: position.action, in: text, within: best.range)
      let conditions = position.conditions.compactMap {
        PhraseLocation.range(of: $0.action, in: text, within: best.range)
      }
      return [Quotation.Mark(.action, action ?? best.range)] + conditions.map { Quotation.Mark(.condition, $0) }
    }
  }
}

extension OfferDossier {
  /// The offer for people: what it is, and where every party stands on it.
  func blocks(today: Day) -> [any Block] {
    var head = StyledText(SafeText(cell: id.description), .name)
    head.append("  \(offer.title)", .heading)
    head.append(", offered by \(offer.party)")
    if !offer.addressees.isEmpty { head.append(" to \(offer.addressees.joined(separator: ", "))") }
    if let on = offer.on { head.append(" on \(on.words)") }
    return [Paragraph(head, hanging: 2), Table.commitments(positions, today: today)]
  }
}

/// An article as `--json` prints it.
struct ArticleReport: Encodable {
  var id: String
  var key: String
  var title: String
  var source: String?
  var url: String?
  var author: String?
  var published: Day?
  var modified: RecordingTime?
  var hash: String
  var cases: [String]
  var reprints: [Reprint]
  var live: Bool
  var revisedBy: String?
  var revises: RevisionReport?
  var statements: [StatementRecord]
  /// What models read in it; left out where none was asked.
  var models: [Model]?
  var text: String?

  struct Model: Encodable {
    var model: String
    var prompt: String
    var replies: [String]?
    var unlocated: [StatementRecord]
  }

  init(_ dossier: ArticleDossier) {
    id = dossier.article.id.description
    key = dossier.article.key
    title = dossier.article.title
    source = dossier.article.source
    url = dossier.article.address
    author = dossier.article.author
    published = dossier.article.published
    modified = dossier.article.modified
    hash = dossier.article.hash
    cases = dossier.cases
    reprints = dossier.reprints
    live = dossier.state.isLive
    revisedBy = dossier.state.revisedBy?.description
    revises = dossier.changes.map { RevisionReport($0) }
    statements = dossier.statements.map { StatementRecord($0.statement) }
    if !dossier.models.isEmpty {
      models = dossier.models.map {
        Model(model: $0.model, prompt: $0.prompt, replies: $0.replies, unlocated: $0.unlocated)
      }
    }
    text = dossier.article.text
  }
}

/// An offer as `--json` prints it.
struct OfferReport: Encodable {
  var id: String
  var title: String
  var party: String
  var addressees: [String]
  var on: Period?
  var version: Int
  var positions: [CommitmentReport]

  init(_ dossier: OfferDossier) {
    id = dossier.id.description
    title = dossier.offer.title
    party = dossier.offer.party
    addressees = dossier.offer.addressees
    on = dossier.offer.on
    version = dossier.offer.version
    positions = dossier.reports
  }
}
