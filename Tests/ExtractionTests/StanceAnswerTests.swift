import Commitments
import Testing

@testable import Extraction

/// Answers whose matter was told before: each text offers a lease of the pier and then answers it.
@Suite struct StanceAnswerTests {
  private func answers(_ text: String) throws -> [String] {
    let reading = try DraftReading("Kenya offered Somalia a lease of the pier. " + text)
    return reading.stances.filter { $0 != "Kenya proposed: lease of the pier" }
  }

  @Test(arguments: [
    "Somalia would have none of it.", "Somalia would not hear of it.", "Somalia said no.",
    "Somalia turned up its nose at the offer.", "Somalia was against it.", "Somalia put its foot down over it.",
  ])
  func `a refusal without its matter refuses what was offered`(text: String) throws {
    #expect(try answers(text) == ["Somalia rejected: lease of the pier"])
  }

  @Test(arguments: [
    "Somalia was for it at once.", "Somalia said yes.", "Somalia had no objection.", "Somalia can live with it.",
    "Somalia said it would comply.",
  ])
  func `a consent without its matter accepts what was offered`(text: String) throws {
    #expect(try answers(text) == ["Somalia accepted: lease of the pier"])
  }

  @Test(arguments: [
    "Somalia has yet to reply.", "Somalia has not made up its mind.", "Somalia will let Kenya know by Friday.",
    "A reply from Somalia will follow.", "Somalia said it would have to think about it.",
    "No answer came from Somalia.",
    "Somalia promised an answer by Friday.", "Somalia asked for two days to reflect.",
    "Somalia will put it to its parliament.",
  ])
  func `an answer that is still to come leaves what was offered pending`(text: String) throws {
    #expect(try answers(text) == ["Somalia pending-review: lease of the pier"])
  }

  @Test func `whoever has not said whether it will do something is still deciding on that`() throws {
    #expect(
      try answers("Somalia declined to say whether it would sign a treaty.") == [
        "Somalia pending-review: sign a treaty"
      ])
  }

  @Test func `a demand by one party for a thing is refused as that thing by the other`() throws {
    #expect(
      try DraftReading("A demand by the Dockers' Union for back pay met with a refusal from Norway.").stances
        == ["Dockers' Union demanded: back pay", "Norway rejected: back pay"])
  }

  @Test func `an agreement between two that begins is accepted by both`() throws {
    #expect(
      try DraftReading("A truce between Kenya and Somalia will begin on Friday.").stances
        == ["Kenya accepted: truce", "Somalia accepted: truce"])
  }

  @Test func `no such thing is what was asked before`() throws {
    #expect(
      try DraftReading("Kenya demanded that Somalia open the strait. Somalia would do no such thing, it said.").stances
        == ["Kenya demanded: open the strait", "Somalia rejected: open the strait"])
  }
}
