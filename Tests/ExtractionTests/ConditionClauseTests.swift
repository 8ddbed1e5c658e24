import Commitments
import Syntax
import Testing

@testable import Extraction

@Suite struct ConditionClauseTests {
  @Test(arguments: [
    ("Kenya will open the border if Somalia disarms the militia.", "if Somalia: Somalia disarms the militia"),
    ("If Somalia disarms the militia, Kenya will open the border.", "if Somalia: Somalia disarms the militia"),
    ("Kenya will open the border as long as the truce holds.", "if -: the truce holds"),
    ("Kenya will keep the border open while the truce holds.", "while -: the truce holds"),
    ("Kenya will open the border unless Somalia objects.", "unless Somalia: Somalia objects"),
    ("Kenya will not open the border until Somalia disarms the militia.", "until Somalia: Somalia disarms the militia"),
    (
      "Kenya will not open the border before Somalia disarms the militia.", "until Somalia: Somalia disarms the militia"
    ),
    ("Kenya will release the funds once the pilots are home.", "after pilots: the pilots are home"),
    (
      "Kenya will release the funds only after Somalia has freed the pilots.",
      "after Somalia: Somalia has freed the pilots"
    ),
    (
      "Turkey will ratify the bid provided Sweden extradites the suspects.", "if Sweden: Sweden extradites the suspects"
    ),
    ("Egypt said it would sign on condition that Libya withdraws.", "if Libya: Libya withdraws"),
    ("On one condition: Somalia must first withdraw its troops.", "if Somalia: Somalia must first withdraw its troops"),
    ("The mayor will resign if Kenya asks her to.", "if Kenya: Kenya asks her to resign"),
    (
      "The airline will pay, provided that Kenya, which sits on the board, confirms it.",
      "if Kenya: Kenya confirms it"
    ),
  ])
  func `the clause behind a marker is a condition with its own kind and party`(text: String, term: String) throws {
    #expect(try ConditionReading(text).terms == [term])
  }

  @Test(arguments: [
    "Kenya said on Monday it would ⟦sign⟧ ⟦if Somalia withdrew⟧.",
    "⟦If Somalia attacks⟧, Kenya said, it will ⟦respond⟧.",
    "The minister told reporters that, ⟦if the rebels laid down their weapons⟧, the army would ⟦withdraw⟧ from the valley.",
    "Kenya will ⟦cut⟧ 500 jobs ⟦if the tariff takes effect⟧, its chief executive, Jan Berg, said.",
    "Kenya is prepared to ⟦withdraw⟧, ⟦but only if Somalia does the same⟧.",
    "Kenya will ⟦extend⟧ the deal ⟦if its demands are met⟧, but Somalia says Kenya is bluffing.",
    "Kenya said there would ⟦be⟧ no deal ⟦unless Somalia withdrew its troops or paid compensation⟧.",
  ])
  func `the act and not the verb of saying governs, and the words end with the clause`(marked: String) throws {
    let text = MarkedText(marked)
    let found = try ConditionReading(text.text)
    let condition = try #require(found.conditions.first)
    #expect(text.spans.contains(found.span(condition)))
    let governor = try #require(condition.governors.first)
    #expect(text.spans.contains(found.reading.sentences[0][governor].range))
  }

  @Test func `a passive makes its agent responsible and nobody where it names none`() throws {
    let found = try ConditionReading("Kenya will sign if the text is approved by Somalia and the ban is lifted.")
    #expect(found.conditions.flatMap(\.terms).map(\.by) == ["Somalia", nil])
  }

  @Test func `an offer that lapses if something is not done sets a deadline for it`() throws {
    let found = try ConditionReading("The offer will lapse if consent is not given by 28 May.")
    #expect(found.terms == ["deadline -: consent is given by 28 May"])
  }

  @Test(arguments: [
    "Kenya asked if Somalia would withdraw.", "Kenya has not decided whether to sign.",
    "Even if Somalia withdraws, Kenya will not sign.", "Kenya acted as if Somalia had withdrawn.",
    "The minister smiled while Somalia mourned.", "Kenya signed after Somalia freed the pilots.",
    "After the meeting, the minister said Kenya would sign.", "Fighting stopped until dawn.",
    "He lived in Nairobi until he died.", "Norway decided on the licence when the report was published last month.",
    "Kenya agreed to a truce after two days of talks.", "Kenya will sign, whether or not Somalia objects.",
    "The information was provided by Somalia.",
  ])
  func `questions, concessions and the past condition nothing`(text: String) throws {
    #expect(try ConditionReading(text).terms == [])
  }
}
