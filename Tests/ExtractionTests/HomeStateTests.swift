import Testing

@testable import Extraction

/// Offices and descriptions that tell their state by what the article is about.
@Suite struct HomeStateTests {
  @Test(arguments: [
    ("LIMA, June 10 (Agency) - The foreign ministry rejected a request by Chile for a pier.", "ministry", "Peru"),
    ("LIMA - Doctors in Peru are on strike. The authorities refused to pay them.", "authorities", "Peru"),
    (
      "LIMA - The public prosecutor refused to free a sailor, in a case that strains ties with Peru.", "prosecutor",
      "Peru"
    ),
    ("Peru's army lost a boat to Chile. The coast guard will not leave the reef.", "guard", "Peru"),
    ("Niger closed the road. Paris spoke after the junta had torn up the treaty with Niger.", "junta", "Niger"),
    ("Niger's ruling military council rejected the visit.", "council", "Niger"),
    ("BRUSSELS - The commission proposed a levy on Chinese lamps.", "commission", "European Union"),
  ])
  func `an organ without its state is of the one that the article is of`(text: String, word: String, party: String)
    throws
  {
    #expect(try PartyReading(text).parties(word) == [party])
  }

  @Test(arguments: [
    "GENEVA - Chad and Mali met. Mali offered to pay. Mali's envoy smiled at Mali's guests. The ministry was silent.",
    "DOHA - Mali met the rebels. Mali and Mali alone would pay, Mali said. The government was silent.",
  ])
  func `a city where others meet is not where the government sits`(text: String) throws {
    let found = try PartyReading(text)
    #expect(found.parties(found.mention("ministry") == nil ? "government" : "ministry") == ["Mali"])
  }

  @Test(arguments: [
    ("Haiti waits for police from Kenya. The Caribbean nation asked for 400 officers.", "nation", "Haiti"),
    ("Qatar received envoys of Hamas and Israel. The Gulf state offered to pay.", "state", "Qatar"),
    ("Russia asked Kazakhstan for a fee. The Central Asian country refused to pay.", "country", "Kazakhstan"),
    ("Tbilisi met the European Union. The former Soviet republic refused to drop the law.", "republic", "Georgia"),
    ("Australia offered Tuvalu a treaty. The Pacific island nation accepted it.", "nation", "Tuvalu"),
    ("South Africa buys water from Lesotho. The mountain kingdom asked for more.", "kingdom", "Lesotho"),
    ("The United States met Niger. The West African country asked it to leave.", "country", "Niger"),
  ])
  func `a region or way of rule names the state that it fits`(text: String, word: String, party: String) throws {
    #expect(try PartyReading(text).parties(word) == [party])
  }

  @Test func `a region of which the article names no state is nobody`() throws {
    #expect(try PartyReading("The United States met Chile. The Baltic state refused to pay.").parties("state") == [])
  }

  @Test(arguments: [
    (
      "HARARE - The Reserve Bank of Zimbabwe met the millers. The central bank refused to pay.",
      "Reserve Bank of Zimbabwe"
    ),
    ("Peru met its lenders. Peru's central bank refused to pay.", "Central Reserve Bank of Peru"),
    ("NAIROBI - Kenya met its lenders. The central bank refused to pay.", "Central Bank of Kenya"),
  ])
  func `a central bank goes by its own name`(text: String, party: String) throws {
    #expect(try PartyReading(text).parties("bank") == [party])
  }

  @Test func `a lender may be a fund of states, and is not a part of its seat`() throws {
    let found = try PartyReading("Mali asked the IMF for a loan. The Washington-based lender agreed to pay.")
    #expect(found.parties("lender") == ["International Monetary Fund"])
  }

  @Test(arguments: [("former", "Chad"), ("latter", "Mali")])
  func `the former and the latter are the first and the last of two`(word: String, party: String) throws {
    #expect(try PartyReading("Chad and Mali met in Rome. The \(word) refused to pay.").parties(word) == [party])
  }

  @Test func `what the bank gives out is the bank's, and the ministry in it its country's`() throws {
    let found = try PartyReading(
      "The Bank will buy no bonds. It owes US$3 billion and US$2 billion to others. The Ministry of Finance will pay.",
      title: "Press release", source: "Bank of Ghana")
    #expect(found.parties("Bank") == ["Bank of Ghana"])
    #expect(found.parties("Ministry") == ["Ghana"])
  }
}
