import Testing

@testable import LanguageModel

@Suite struct SenseTests {
  @Test(arguments: [
    ("agree", "agreed"), ("agrees", "agreed"), ("refuse", "refusing"), ("accept", "accepted"), ("party", "parties"),
    ("observer", "observers"), ("traveled", "travelled"), ("colour", "color"), ("centre", "center"),
    ("organise", "organize"), ("receive", "recieve"), ("carried", "carry"),
  ])
  func `the same word in another form is kin`(one: String, other: String) {
    #expect(Sense.isKin(one, other))
    #expect(Sense.isKin(other, one))
  }

  @Test(arguments: [
    ("part", "party"), ("boar", "board"), ("country", "county"), ("trial", "trail"), ("halted", "halved"),
    ("waived", "waited"), ("accept", "except"), ("sign", "sing"), ("human", "humane"), ("agreed", "refused"),
    ("within", "without"), ("raise", "praise"), ("moral", "mortal"), ("", "a"), ("legal", "illegal"), ("iran", "iraq"),
  ])
  func `another word is none`(one: String, other: String) {
    #expect(!Sense.isKin(one, other))
    #expect(!Sense.isKin(other, one))
  }

  @Test(arguments: ["not", "won't", "refused", "rejection", "denied", "unless", "if", "three", "million"])
  func `what turns or counts may not be left out`(form: String) { #expect(Sense.isTurned(by: form)) }

  @Test(arguments: ["note", "nobel", "one", "plan", "iffy"])
  func `what only looks like it may`(form: String) { #expect(!Sense.isTurned(by: form)) }
}
