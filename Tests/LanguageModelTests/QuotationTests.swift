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

  private func find(_ quotation: String) -> [String]? {
    let found = QuotationFinder(text).find(quotation)
    for evidence in found ?? [] {
      let bytes = Array(text.utf8)[evidence.range]
      #expect(bytes.elementsEqual(evidence.quotation.utf8))
    }
    return found?.map(\.quotation)
  }

  @Test func `what is copied exactly is found where it stands first`() {
    #expect(QuotationFinder("a b a b").find("a b")?.map(\.range) == [0..<3])
    #expect(find("The talks ended without a cease-fire.") == ["The talks ended without a cease-fire."])
  }

  @Test(arguments: [
    "\"We will not sign,\" the minister said on Tuesday - \"not before the last of the 1,200 prisoners is home.\"",
    "“We will not sign,”  the minister said\non Tuesday – “not before the last of the 1,200 prisoners is home.”",
    "we will not sign, the minister said on tuesday not before the last of the 1,200 prisoners is home",
    "We will not sign,\u{AD} the\u{A0}minister said on Tuesday... not before the last of the 1,200 prisoners is home.",
  ])
  func `marks, dashes, spaces and capitals do not count`(quotation: String) {
    let found = find(quotation)?.joined(separator: "|")
    #expect(found?.hasPrefix("We will not sign") == true || found?.hasPrefix("“We will not sign") == true)
    #expect(found?.contains("1,200 prisoners is home") == true)
  }

  @Test func `the pieces around an ellipsis are found in their order`() {
    #expect(
      find("Norland said it would not withdraw its 300 observers … unless the Council asked it to.")
        == ["Norland said it would not withdraw its 300 observers", "unless the Council asked it to."])
    #expect(
      find("... the minister said on Tuesday [...] the last of the 1,200 prisoners is home ...")
        == ["the minister said on Tuesday", "the last of the 1,200 prisoners is home"])
    #expect(find("unless the Council asked it to … Norland said it would not withdraw its 300 observers") == nil)
  }

  @Test func `a word written a little otherwise, left out or put in does not matter among ten`() {
    #expect(
      find(
        "Norland said it would not withdraw its 300 observer from the northern border unless the Council asked it to.")
        == [
          "Norland said it would not withdraw its 300 observers from the northern border unless the Council asked it to."
        ])
    #expect(
      find("Norland said it would not withdraw its observers from the northern border unless the Council asked it to.")?
        .first?.contains("300") == true)
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
  func `what the article does not say is not found`(quotation: String) {
    #expect(find(quotation) == nil)
  }

  @Test func `a hyphen more or less in a word does not count`() {
    #expect(find("The talks ended without a ceasefire.") == ["The talks ended without a cease-fire."])
    #expect(QuotationFinder("They re-open it — now").find("they reopen it now")?.count == 1)
  }

  @Test func `figures are never near one another`() {
    let finder = QuotationFinder("They will pay 4500 crowns to each of the families by the end of the year.")
    #expect(finder.find("They will pay 4500 crowns to each of the families by the end of the years.") != nil)
    let other = finder.find("They will pay 4501 crowns to each of the families.")
    #expect(other == nil)
  }

  @Test func `a gap longer than an ellipsis can stand for is none`() {
    let filler = Array(repeating: "word", count: Alignment.longestGap + 20).joined(separator: " ")
    let finder = QuotationFinder("The union will return to work on Friday. \(filler). The owners will pay the fines.")
    #expect(finder.find("The union will return to work on Friday … The owners will pay the fines.") == nil)
  }

  @Test func `any signs are fit`() {
    let hostile = "\0\u{202E}🏴 é e\u{301} 日本語 \u{FEFF}\u{FFFF} ((([[[ …… ''' `` – — 　"
    #expect(QuotationFinder(hostile).find(hostile)?.map(\.quotation) == [hostile])
    #expect(QuotationFinder("").find("a b c d") == nil)
    #expect(QuotationFinder(hostile).find(String(repeating: "(… ", count: 2_000)) == nil)
  }
}
