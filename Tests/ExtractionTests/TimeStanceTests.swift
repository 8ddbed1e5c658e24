import Commitments
import Testing

@testable import Extraction

@Suite struct TimeStanceTests {
  @Test(arguments: [
    ("Norway on Monday [accepted] the plan.", "2024-06-10"),
    ("On Monday, Norway [accepted] the plan.", "2024-06-10"),
    ("Norway said on Monday it would [accept] the plan.", "2024-06-10"),
    ("Norway will [accept] the plan, its minister said on Monday.", "2024-06-10"),
    ("Norway is ready to [accept] the plan, Prime Minister Ola Berg told lawmakers in Oslo on Monday.", "2024-06-10"),
    ("The union last night [rejected] the offer.", "2024-06-11"),
    ("Today, the minister [announced] a new offer.", "2024-06-12"),
    ("Three weeks ago the miners [rejected] the offer.", "2024-05"),
    ("Two days after Chad signed on Friday, Niger [refused] to follow.", "2024-06-09"),
    ("Two days after Chad [signed] on Friday, Niger refused to follow.", "2024-06-07"),
    ("The pact, agreed in July 2021, [called] for fewer troops.", "2021-07"),
    ("The council closed the deal on Friday, three days after the court [gave] its consent.", "2024-06-04"),
    ("The plan has been on the table since Monday, when Norway [agreed] to it.", "2024-06-10"),
    ("The talks follow an [offer] made by Norway on Monday.", "2024-06-10"),
  ])
  func `the day of the stance is that of its clause or of the clause that tells it`(text: String, iso: String?) throws {
    #expect(try TimesSample(text).on == iso)
  }

  @Test(arguments: [
    "Norway [promised] to free the sailors on Friday.",
    "Norway [demanded] that Chad leave by Monday.",
    "Norway will [accept] the plan on Friday.",
    "Norway [rejected] the plan.",
    "Norway has [accepted] the plan, a source close to the talks said on Monday.",
    "OSLO, June 10 - Norway [accepted] the plan.",
    "Norway said on Monday that Chad had [accepted] the plan.",
    "The talks failed on Monday, but the union [rejected] the blame.",
  ])
  func `a day within what is to be done, of somebody else's report or of the dateline is not the day of the stance`(
    text: String
  ) throws {
    #expect(try TimesSample(text).on == nil)
  }

  @Test(arguments: [
    "Norway's minister said on Monday he was hopeful. He said Norway [accepted] the plan.",
    "Speaking to reporters on Monday, Berg said talks went well. He stressed that Norway [rejects] the tariff.",
    "In a letter sent on Monday, the Union made its case. The Union said it [rejected] the offer.",
    "The ministers held talks in Lima on Monday. At the meeting, the two sides [agreed] to open the border.",
  ])
  func `what the same person goes on to say, or is said at a meeting, has its day`(text: String) throws {
    #expect(try TimesSample(text).on == "2024-06-10")
  }

  @Test func `the day does not pass on to another speaker`() throws {
    let text = "Norway's minister said on Monday he was hopeful. The Danish foreign ministry [rejected] the tariff."
    #expect(try TimesSample(text).on == nil)
  }

  @Test func `a place outside the article has no day`() throws {
    let sample = try TimesSample("Norway [accepted] the plan on Monday.")
    #expect(sample.times.on(WordPlace(sentence: 7, word: 0)) == nil)
    #expect(sample.times.on(WordPlace(sentence: 0, word: 700)) == nil)
  }
}
