import Commitments
import Foundation
import Testing

@testable import LanguageModel

/// Where quotations stand that a model has not copied letter by letter.
@Suite struct QuotationTests {
  private let text = """
    “We will not sign,” the minister said on Tuesday — “not before the last of the 1,200 prisoners is home.” The envoys’ talks in \
    Velm went on until midnight.

    The talks ended without a cease-fire. Norland said it would not withdraw its 300 observers from the northern border unless \
    the Council asked it to. Sudland’s president wasn't there.
    """

  private func find(_ quotation: String) throws -> [String]? { try find(quotation, in: text) }

  private func find(_ quotation: String, in text: String) throws -> [String]? {
    let found = try QuotationFinder(text).find(quotation)
    for evidence in found ?? [] {
      let bytes = Array(text.utf8)[evidence.range]
      #expect(bytes.elementsEqual(evidence.quotation.utf8))
    }
    return found?.map(\.quotation)
  }

  @Test func `what is copied exactly is found where it stands first as words of its own`() throws {
    #expect(try QuotationFinder("a b c a b c").find("a b c")?.map(\.range) == [0..<5])
    #expect(try QuotationFinder("data bases use a bases use").find("a bases use")?.map(\.range) == [15..<26])
    #expect(try find("The talks ended without a cease-fire.") == ["The talks ended without a cease-fire."])
  }

  @Test(arguments: [
    "a", ".", "the", "sign", "We will", "ended without", "Velm", "e", " ", ",”", "on Tuesday", "there.",
  ])
  func `less than three words are found nowhere`(quotation: String) throws {
    #expect(try find(quotation) == nil)
  }

  @Test func `unless they are a whole sentence or line`() throws {
    let text = """
      Quay reopened

      The union met. “No deal,” it said. Talks stopped! Mr. Lind left the U.S. on Monday.
      More soon
      """
    for quotation in ["Quay reopened", "Talks stopped!", "Talks stopped", "More soon"] {
      #expect(try find(quotation, in: text) == [quotation])
    }
    for quotation in ["reopened", "No deal", "Lind", "S.", "U.S.", "More", "on Monday.", "The union"] {
      #expect(try find(quotation, in: text) == nil)
    }
  }

  @Test(arguments: [
    "\"We will not sign,\" the minister said on Tuesday - \"not before the last of the 1,200 prisoners is home.\"",
    "“We will not sign,”  the minister said\non Tuesday – “not before the last of the 1200 prisoners is home.”",
    "we will not sign, the minister said on tuesday not before the last of the 1,200 prisoners is home",
    "We will not sign,\u{AD} the\u{A0}minister said on Tuesday... not before the last of the 1,200 prisoners is home.",
  ])
  func `marks, dashes, spaces and capitals do not count`(quotation: String) throws {
    let found = try find(quotation)?.joined(separator: "|")
    #expect(found?.hasPrefix("We will not sign") == true || found?.hasPrefix("“We will not sign") == true)
    #expect(found?.contains("1,200 prisoners is home") == true)
  }

  @Test func `the pieces around an ellipsis are found in their order`() throws {
    #expect(
      try find("Norland said it would not withdraw its 300 observers … unless the Council asked it to.")
        == ["Norland said it would not withdraw its 300 observers", "unless the Council asked it to."])
    #expect(
      try find("... the minister said on [...] not before the last of the 1,200 prisoners is home ...")
        == ["the minister said on", "not before the last of the 1,200 prisoners is home"])
    #expect(try find("unless the Council asked it to … Norland said it would not withdraw its 300 observers") == nil)
  }

  @Test(arguments: [
    // A negation, a figure, a refusal, a condition left out.
    "Norland said it would … withdraw its 300 observers from the northern border",
    "the minister said on Tuesday … the last of the 1,200 prisoners is home",
    "Norland said it would not withdraw … observers from the northern border",
    "We will not sign … the last of the 1,200 prisoners is home",
    "withdraw its 300 observers from the northern border … the Council asked it to",
    "Norland agreed to … nothing",
    // Pieces of one or two words.
    "Norland … said … it … would … not", "Norland said it would … its 300", "the minister said … Velm",
    "The … talks … ended without a cease-fire",
  ])
  func `an ellipsis swallows nothing that turns the sense, and parts no single words`(quotation: String) throws {
    #expect(try find(quotation) == nil)
  }

  @Test(arguments: [
    ("Norland refused the plan of the Council", "Norland agreed the plan of the Council"),
    ("Norland refused the plan of the Council", "Sudland refused the plan of the Council"),
    ("Iran will sign the treaty soon", "Iraq will sign the treaty soon"),
    ("Both sides halted the strikes on Monday", "Both sides halved the strikes on Monday"),
    ("The union will accept the offer today", "The union will except the offer today"),
    ("The union will take the offer", "The union will the offer"),
    ("The union will take the offer", "The union will not take the offer"),
    ("The union will take the offer", "The union will take the new offer"),
    ("The fine is 40 euros a day", "The fine is 40% a day"),
    ("The party will join the board", "The part will join the boar"),
    (
      "Norland was asked to leave the two towns on the lake by the end of May",
      "Norland asked to leave the two towns on the lake by the end of May"
    ),
    ("The fine is €40 a day", "The fine is $40 a day"),
    ("The fine is 4.5 million crowns", "The fine is 45 million crowns"),
    (
      "Kestrel Terminals said on Monday that it had refused to reopen the north quay before the summer of next year",
      "Kestrel Terminals said on Monday that it had agreed to reopen the north quay before the summer of next year"
    ),
  ])
  func `no word stands for another`(text: String, quotation: String) throws {
    #expect(try find(quotation, in: text) == nil)
    #expect(try find(text.uppercased(), in: text) == [text])
  }

  @Test(arguments: [
    ("The organisers agreed to halt work", "the organizers agreed to halt work"),
    ("The organisers agreed to halt work", "The organisers agrees to halt work"),
    ("They travelled to the capital", "They traveled to the capital"),
    ("They will receive the envoy", "They will recieve the envoy"),
    ("They met at the theatre on Monday", "They met at the theater on Monday"),
    ("The harbour will close", "The harbor will close"), ("Both parties signed it", "Both party signed it"),
    ("They were refusing the plan", "They were refused the plan"),
  ])
  func `a word spelt or inflected otherwise is the same word`(text: String, quotation: String) throws {
    #expect(try find(quotation, in: text) == [text])
  }

  @Test func `small words more or less do not matter, one among ten`() throws {
    let whole =
      "Norland said it would not withdraw its 300 observers from the northern border unless the Council asked it to."
    #expect(try find(whole.replacing("the northern", with: "northern")) == [whole])
    #expect(try find(whole.replacing("its 300", with: "the its 300")) == [whole])
    #expect(try find(whole.replacing("observers", with: "observer")) == [whole])
    #expect(try find(whole.replacing("its 300", with: "300").replacing("the ", with: "")) == nil)
    #expect(try find(whole.replacing("300 ", with: "")) == nil)
    #expect(try find("The talks ended without cease-fire.") == nil)
  }

  @Test(arguments: [
    // The sense turned around.
    "Norland said it would withdraw its 300 observers from the northern border unless the Council asked it to.",
    "We will sign, the minister said on Tuesday, before the last of the 1,200 prisoners is home.",
    // Too much otherwise, or too little in common.
    "Norland promised to pull back all observers from the border if the Council asked.",
    "prisoners home", "the talks", "", "…", "... ... ...", "\u{1B}[31m",
    "Velm signed a treaty with Norland in spring.",
  ])
  func `what the article does not say is not found`(quotation: String) throws {
    #expect(try find(quotation) == nil)
  }

  @Test func `a hyphen more or less in a word does not count`() throws {
    #expect(try find("The talks ended without a ceasefire.") == ["The talks ended without a cease-fire."])
    #expect(try QuotationFinder("They re-open it — now").find("they reopen it now")?.count == 1)
  }

  @Test func `figures are never near one another`() throws {
    let finder = QuotationFinder("They will pay 4500 crowns to each of the families by the end of the year.")
    #expect(try finder.find("They will pay 4500 crowns to each of the families by the end of the years.") != nil)
    let other = try finder.find("They will pay 4501 crowns to each of the families.")
    #expect(other == nil)
  }

  @Test func `a gap longer than an ellipsis can stand for is none`() throws {
    func finder(_ words: Int) -> QuotationFinder {
      let filler = Array(repeating: "word", count: words).joined(separator: " ")
      return QuotationFinder("The union will return to work on Friday. \(filler). The owners will pay the fines.")
    }
    let quotation = "The union will return to work on Friday … The owners will pay the fines."
    #expect(try finder(Alignment.longestGap - 2).find(quotation)?.count == 2)
    #expect(try finder(Alignment.longestGap + 2).find(quotation) == nil)
  }

  @Test func `any signs are fit`() throws {
    let hostile = "\0\u{202E}🏴 é e\u{301} 日本語 \u{FEFF}\u{FFFF} ((([[[ …… ''' `` – — 　"
    #expect(try QuotationFinder(hostile).find(hostile)?.map(\.quotation) == [hostile])
    #expect(try QuotationFinder("").find("a b c d") == nil)
    #expect(try QuotationFinder(hostile).find(String(repeating: "(… ", count: 2_000)) == nil)
  }

  /// What took minutes: every word of every quotation stands everywhere.
  @Test func `hostile quotations cost no more than all may cost together`() throws {
    let finder = QuotationFinder(String(repeating: "a b ", count: 1_000), cells: 1_000_000)
    for number in 0..<100 {
      let quotation = String(repeating: "a b ", count: 150 + number % 7) + "\(number)"
      #expect(try finder.find(quotation) == nil)
    }
    #expect(finder.cells > -10_000)
    #expect(try finder.find("a b a b") == nil)
  }

  @Test func `finding is left off when nobody waits`() async {
    let text = text
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try QuotationFinder(text).find("We will not sign, the minister") != nil
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
