import Commitments
import Testing

@testable import Extraction

@Suite struct ConditionListTests {
  @Test(arguments: [
    (
      "Kenya was ready to accept a truce but demanded that Somalia stop hiring guards, training recruits and buying arms.",
      [
        "demand Somalia: stop hiring guards", "demand Somalia: stop training recruits",
        "demand Somalia: stop buying arms",
      ]
    ),
    (
      "The union said it would return to work if the company raised wages, reinstated sacked workers and dropped its suit.",
      ["if -: the company raised wages", "if -: reinstated sacked workers", "if -: dropped its suit"]
    ),
    (
      "Ghana will send doctors if Togo opens its airports and Benin sends planes.",
      ["if Togo: Togo opens its airports", "if Benin: Benin sends planes"]
    ),
    (
      "Brazil would lift the quota in exchange for access to the market, lower fees and a joint fund.",
      ["exchange -: access to the market", "exchange -: lower fees", "exchange -: a joint fund"]
    ),
    (
      "The rebels set three conditions for a truce: the release of prisoners, a halt to air strikes and the lifting of sanctions.",
      ["if -: the release of prisoners", "if -: a halt to air strikes", "if -: the lifting of sanctions"]
    ),
  ])
  func `each member of a list is a condition by itself`(text: String, terms: [String]) throws {
    #expect(try ConditionReading(text).terms == terms)
  }

  @Test(arguments: [
    "Ghana will send doctors if Togo and Benin open their airports.",
    "Ghana will send doctors if men and women are treated alike.",
    "Kenya freed the pilots in return for food and medicine.",
  ])
  func `a bare pair is one condition`(text: String) throws {
    #expect(try ConditionReading(text).terms.count == 1)
  }

  @Test(arguments: [
    "Kenya will lend money if Togo makes progress towards respect for law, a free press and peace.",
    "Kenya will sell ships if Togo lifts duties on Malian and Ghanaian tea and coffee.",
  ])
  func `what is listed below an object stays one condition`(text: String) throws {
    #expect(try ConditionReading(text).terms.count == 1)
  }

  @Test func `what a party wants in return is the price of the offer before`() throws {
    let found = try ConditionReading("Kenya would free the pilots. In return, it wants food, fuel and medicine.")
    #expect(found.terms == ["exchange -: food", "exchange -: fuel", "exchange -: medicine"])
  }

  @Test(arguments: [
    "Kenya agreed to keep an envoy, especially at times when talks can help.",
    "Kenya promised not to subject prisoners to new trials.",
  ])
  func `times and verbs that look like markers are no conditions`(text: String) throws {
    #expect(try ConditionReading(text).terms == [])
  }

  @Test func `either of two clauses is enough where "or" joins them`() throws {
    let found = try ConditionReading(
      "The strike will go ahead unless the airline agrees to talks or the court orders a delay.")
    let terms = found.conditions.flatMap(\.terms)
    #expect(terms.count == 2)
    #expect(terms.allSatisfy { $0.alternative == terms.first?.alternative && $0.alternative != nil })
  }

  @Test func `items below an announcement are its terms`() throws {
    let text =
      "Kenya set two conditions for a truce:\n\n- Somalia withdraws its troops.\n\n- Ethiopia frees the prisoners."
    let terms = try ConditionReading(text).conditions.flatMap(\.terms)
    #expect(terms.map(\.by) == ["Somalia", "Ethiopia"])
  }
}
