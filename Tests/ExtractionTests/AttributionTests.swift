import Testing

@testable import Extraction

@Suite struct AttributionTests {
  @Test(arguments: [
    ("Ali Kone said ⟦the mine would reopen⟧.", "Ali Kone"),
    ("Kone said on Monday ⟦that Chad must open the border⟧.", "Ali Kone"),
    ("⟦The mine would reopen⟧, Kone said.", "Ali Kone"),
    ("⟦The mine would reopen⟧, said Ali Kone, deputy trade representative of Mali.", "Ali Kone"),
    ("⟦The mine would reopen⟧, Mali's trade minister, Ali Kone, said on Wednesday.", "Ali Kone"),
    ("⟦The mine would reopen by Friday⟧, Ali Kone, a senior adviser, told reporters in Lima.", "Ali Kone"),
    ("⟦The mine⟧, Quispe said, ⟦would reopen by Friday⟧.", "Rosa Quispe"),
    ("⟦The mine⟧, said Quispe, ⟦had given both sides hope⟧.", "Rosa Quispe"),
    ("⟦Mali will⟧, Kone insisted on Tuesday, ⟦keep its word⟧.", "Ali Kone"),
    ("⟦If the mine reopens⟧, Kone said, ⟦Mali will pay⟧.", "Ali Kone"),
    ("⟦There was no siege⟧, Kone said; ⟦the troops had merely moved⟧.", "Ali Kone"),
    ("\"⟦We will not pay⟧,\" said Rosa Quispe.", "Rosa Quispe"),
    ("\"⟦We will not pay⟧,\" Rosa Quispe told reporters.", "Rosa Quispe"),
    ("According to Rosa Quispe, ⟦the fleet would sail⟧.", "Rosa Quispe"),
    ("⟦The fleet would sail⟧, according to Rosa Quispe.", "Rosa Quispe"),
    ("Quispe was quoted as saying ⟦that the fleet would sail⟧.", "Rosa Quispe"),
    ("Mali demanded ⟦that Chad open the border⟧.", "Mali"),
    ("Mali warned ⟦that it would close the border⟧.", "Mali"),
    ("Mali accused ⟦Chad of closing the border⟧.", "Mali"),
    ("Norline said in a statement ⟦it would accept the offer⟧.", "Norline"),
    ("Quispe: ⟦talks start on Monday⟧", "Rosa Quispe"),
  ])
  func `words are given to whoever says them`(text: String, source: String) throws {
    let read = try AttributionText(text)
    #expect(read.wrong(source) == [])
  }

  @Test(arguments: [
    "Every crew should sail according to its old rota.",
    "Prices rose according to the treaty.",
    "Kone might say that the mine is closed.",
    "Kone did not say that the mine is closed.",
    "Kone left the hall before the vote on the mine.",
    "After the talks, Kone announced a deal.",
  ])
  func `where nobody says anything nobody is given`(text: String) throws {
    let read = try AttributionText(text)
    #expect(read.unmarked.filter { !read.attributions.sources(of: $0).isEmpty } == [])
  }

  @Test(arguments: [
    ("⟦The rebels would disarm⟧, a source close to Chad told reporters on Monday.", "unnamed"),
    ("⟦The rebels would disarm⟧, officials said.", "unnamed"),
    ("According to two people familiar with the talks ⟦the rebels would disarm⟧.", "unnamed"),
    ("⟦The rebels would disarm⟧, a senior Chadian official said on condition of anonymity.", "unnamed"),
    ("⟦The rebels would disarm⟧, Chadian officials said.", "Chad"),
    ("⟦The rebels would disarm⟧, Reuters reported.", "Reuters"),
    ("⟦The rebels would disarm⟧, the Morning Herald reported.", "Morning Herald"),
    ("Two sources briefed on the matter said ⟦the rebels would disarm⟧.", "unnamed"),
    ("Chadian media reported ⟦that the rebels would disarm⟧.", "Chadian media"),
  ])
  func `sources without a name and media are told apart`(text: String, source: String) throws {
    #expect(try AttributionText(text).wrong(source) == [])
  }

  @Test func `the nearest source comes first`() throws {
    let text = try AttributionText("Reuters quoted a Chadian official who claimed that the ⟦rebels⟧ had disarmed.")
    let sources = text.marked.first.map { text.attributions.sources(of: $0) } ?? []
    #expect(sources.map(AttributionText.name) == ["Chad", "Reuters"])
    let after = try AttributionText("The ⟦rebels⟧ had disarmed, Reuters quoted Ali Kone as saying.")
    let nearest = after.marked.first.map { after.attributions.sources(of: $0) } ?? []
    #expect(nearest.map(AttributionText.name) == ["Ali Kone", "Reuters"])
  }

  @Test func `adding and warning go on with the speaker before`() throws {
    let text = try AttributionText(
      "Kone said the mine was closed, adding that ⟦Chad⟧ would pay, and warned that ⟦Peru⟧ must wait.")
    #expect(
      text.marked.map { text.attributions.sources(of: $0).first.map(AttributionText.name) } == ["Ali Kone", "Ali Kone"])
  }

  @Test(arguments: [
    ("However, the official said ⟦the fleet would sail⟧.", "Rosa Quispe"),
    ("The Malian official said ⟦the fleet would sail⟧.", "Mali"),
  ])
  func `a described speaker is the one named before, of the same party`(text: String, source: String) throws {
    let read = try AttributionText("⟦The harbour is shut⟧, Rosa Quispe said.\n\n" + text)
    let last = read.marked.last.map { read.attributions.sources(of: $0).first.map(AttributionText.name) }
    #expect(last == source)
  }

  @Test func `an official of the lead is the person named next`() throws {
    let text = try AttributionText(
      "⟦The fleet would sail⟧, a Peruvian official said.\n\nThe nets were full, Rosa Quispe said.")
    #expect(text.attributions.speaker(for: "Peru", at: text.marked[0]) == "Rosa Quispe")
  }
}
