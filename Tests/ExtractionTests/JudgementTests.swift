import Commitments
import Foundation
import Testing

@testable import Extraction

@Suite struct JudgementTests {
  /// A model of a few features whose weights are given by stance.
  private func model(
    _ rows: [(String, [Stance?: Float])], threshold: Double = 0.4, calibration: Calibration = Calibration()
  ) -> StatementModel {
    StatementModel(
      features: rows.map(\.0), weights: rows.flatMap { row in [0] + StatementModel.classes.map { row.1[$0] ?? 0 } },
      threshold: threshold, calibration: calibration)
  }

  private func draft(_ stance: Stance, _ features: [String]) -> StatementDraft {
    StatementDraft(
      position: Position(party: "Norway", stance: stance, action: "open the port"), evidence: [0..<10],
      place: WordPlace(sentence: 0, word: 1), head: 1, rule: "modal.will/self", confidence: 0.5, features: features)
  }

  private let columns =
    "feature\trule\tnone\tproposed\tdemanded\taccepted\tpledged\tthreatened\trejected\tpending-review\tmet\tbroken\twithdrawn"

  private func read(_ table: String) throws(ExtractionDataError) -> StatementModel {
    try StatementModel(bytes: Array(table.utf8))
  }

  private func message(_ table: String) -> String? {
    do {
      _ = try read(table)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `the stance with the largest sum of weights is chosen`() {
    let model = model([("modal=will", [.pledged: 2]), ("group=harm", [.threatened: 3])])
    #expect(model.judgement(of: ["modal=will"], rule: .pledged).stance == .pledged)
    #expect(model.judgement(of: ["modal=will", "group=harm"], rule: .pledged).stance == .threatened)
  }

  @Test func `a weight for the rule goes to whichever stance the rule gave`() {
    let width = StatementModel.columns.count
    let model = StatementModel(
      features: ["direct"], weights: [2] + [Float](repeating: 0, count: width - 1), threshold: 0.4)
    for stance in Stance.allCases {
      let judgement = model.judgement(of: ["direct"], rule: stance)
      #expect(judgement.stance == (stance == .acceptedIf ? .accepted : stance))
      #expect(judgement.probability > 0.4)
    }
  }

  @Test func `probabilities add up to one and unknown features change nothing`() {
    let model = model([("modal=will", [.pledged: 2, nil: -1])])
    let known = model.probabilities(of: ["modal=will"], rule: .pledged)
    #expect(abs(known.reduce(0, +) - 1) < 1e-9)
    #expect(model.probabilities(of: ["modal=will", "never=seen"], rule: .pledged) == known)
    #expect(
      model.probabilities(of: [], rule: .met).allSatisfy { abs($0 - 1 / Double(StatementModel.classes.count)) < 1e-9 })
  }

  @Test func `huge weights stay finite`() {
    let model = model([("cue=a", [.met: 3000, nil: -3000])])
    #expect(model.judgement(of: ["cue=a"], rule: .met).probability == 1)
  }

  @Test func `a draft below the threshold is dropped and one above it stands with its confidence`() {
    let judge = Judge(model: model([("modal=will", [.pledged: 5]), ("question", [nil: 6])]))
    let standing = judge.standing([draft(.pledged, ["modal=will"]), draft(.pledged, ["modal=will", "question"])])
    #expect(standing.count == 1)
    #expect(standing.first.map { $0.confidence > 0.9 } == true)
  }

  @Test func `the judge may see another stance than the rule`() {
    let judge = Judge(model: model([("group=harm", [.threatened: 6])]))
    #expect(judge.standing([draft(.pledged, ["group=harm"])]).map(\.position.stance) == [.threatened])
  }

  @Test func `whether an acceptance is conditional is not the judge's to say`() {
    #expect(!StatementModel.classes.contains(.acceptedIf))
    let judge = Judge(model: model([("cue=accept", [.accepted: 6])]))
    #expect(judge.standing([draft(.acceptedIf, ["cue=accept"])]).map(\.position.stance) == [.accepted])
  }

  @Test func `calibration joins its points by straight lines and stays flat outside`() {
    let calibration = Calibration([
      Calibration.Point(raw: 0.8, probability: 0.6), Calibration.Point(raw: 0.2, probability: 0.1),
    ])
    #expect(calibration.probability(of: 0.1) == 0.1)
    #expect(abs(calibration.probability(of: 0.5) - 0.35) < 1e-9)
    #expect(calibration.probability(of: 0.9) == 0.6)
    #expect(Calibration().probability(of: 0.37) == 0.37)
  }

  @Test func `a model comes back from its table as it was`() throws {
    let calibration = Calibration([Calibration.Point(raw: 0.5, probability: 0.425)])
    let model = model(
      [("cue=verb.rule out", [.rejected: 1.25, nil: -0.5]), ("modal=will", [.pledged: 0.07])], threshold: 0.375,
      calibration: calibration)
    let back = try read(model.table)
    #expect(back.features == model.features)
    #expect(back.weights == model.weights)
    #expect(back.threshold == 0.375)
    #expect(back.calibration == calibration)
    #expect(back.table == model.table)
  }

  @Test func `a table whose lines end as on Windows is the same`() throws {
    let table = model([("cue=verb.rule out", [.rejected: 1.25]), ("bias", [nil: 0.07])]).table
    #expect(try read(table.replacing("\n", with: "\r\n")).table == table)
  }

  @Test func `a table without threshold, header or weights says what it needs`() {
    #expect(message("")?.contains("a table begins with its column names") == true)
    #expect(
      message(columns + "\n")
        == "extraction/statements.tsv:1: no line \"threshold\" stands before the header: make the table anew with "
        + "`make statements`")
    #expect(
      message("threshold\t0.4\ncalibration\t0.1\t1.05\n")
        == "extraction/statements.tsv:2: \"1.05\": must be a probability from 0 to 1; make the table anew with "
        + "`make statements`")
    #expect(message("threshold\t0.4\nfeature\tnone\n")?.hasPrefix("extraction/statements.tsv:2: header") == true)
    #expect(message("threshold\t0.4\n")?.contains("column names") == true)
    #expect(
      message("threshold\t0.4\n\(columns)\nbias\t1\t2\n")
        == "extraction/statements.tsv:3: 3 cells: every line has 13, separated by tabs; leave a cell empty rather than out"
    )
    #expect(message("threshold\t0.4\n\(columns)\n") == nil)
  }

  @Test(arguments: ["", "x", "1e5", "--1", "1.2.3", "+1", "nan", "12345678901"])
  func `a weight that is no plain number is refused`(cell: String) {
    let row = "bias\t" + ([cell] + [String](repeating: "0", count: 11)).joined(separator: "\t")
    let found = message("threshold\t0.4\n\(columns)\n\(row)\n")
    #expect(found?.hasPrefix("extraction/statements.tsv:3: \"\(cell)\": must be a decimal number") == true)
  }

  @Test func `a missing table is named`() {
    #expect(throws: ExtractionDataError.unreadable(file: "extraction/statements.tsv")) {
      try StatementModel(folder: URL(fileURLWithPath: "/nowhere"))
    }
  }
}
