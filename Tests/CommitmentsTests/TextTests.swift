import Commitments
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("halt strikes on energy sites", "energy halt sites strikes"),
    ("Halt the strikes on the energy sites.", "energy halt sites strikes"),
    ("Russia’s withdrawal", "russia's withdrawal"), ("to be", "be to"), ("", ""), ("— … !", ""),
    ("release 50 hostages, 50 hostages", "50 hostages release"), ("PRISE d’otages", "d'otages prise"),
  ])
  func `a matter's key is its content words, sorted`(action: String, key: String) {
    #expect(Matter.key(of: action) == key)
  }

  @Test(arguments: [
    ("release 50 hostages", "release 60 hostages"), ("halt strikes", "resume strikes"), ("do not sign", "sign"),
  ])
  func `actions that differ in a content word are different matters`(first: String, second: String) {
    #expect(Matter.key(of: first) != Matter.key(of: second))
  }

  /// FIPS 180-4 examples and the lengths around a block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ("é", "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"),
  ])
  func `the hash of a text is its SHA-256`(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: text) == digest)
  }
}

@Suite struct ShinglesTests {
  static let story = """
    Ukraine said on Tuesday that it was ready to accept a thirty-day ceasefire proposed by the United States if Russia \
    did the same, after more than eight hours of talks in Jeddah. Washington agreed to resume military aid and the \
    sharing of intelligence, which it had suspended after the quarrel in the White House. The Kremlin said that it \
    would study the outcome of the talks before it gave an answer, and that it expected to be told of the details \
    through diplomatic channels in the days to come. Oil rose by 3 per cent.
    """

  @Test func `the same text in other letters, spaces and marks is a reprint`() {
    let other = Self.story.uppercased().replacing(",", with: " –").replacing(". ", with: ".\n\n")
    #expect(Shingles(Self.story).isReprint(of: Shingles(other)))
    #expect(Shingles(Self.story).bands == Shingles(other).bands)
  }

  @Test(arguments: [
    ("said on Tuesday that it was", "said it was"), ("more than eight hours of talks", "talks of over eight hours"),
    ("through diplomatic channels in the days to come", "through diplomatic channels"),
  ])
  func `a lightly rewritten text is a reprint and shares a band`(old: String, new: String) {
    let (story, other) = (Shingles(Self.story), Shingles(Self.story.replacing(old, with: new)))
    #expect(story.isReprint(of: other))
    #expect(other.isReprint(of: story))
    #expect(!Set(story.bands).isDisjoint(with: other.bands))
  }

  @Test func `a changed number tells other news`() {
    let other = Self.story.replacing("3 per cent", with: "4 per cent")
    #expect(!Shingles(Self.story).isReprint(of: Shingles(other)))
  }

  @Test(arguments: [
    "Café – naïve", "cafe\u{301} 3½ ２", "1\u{FE0F}\u{20E3}x", "a\r\nb", "\u{600}12 x", "don’t, “no” 5.3%", "", " ", "é",
    "x\u{200D}y",
  ])
  func `words are split by what characters are, however they are encoded`(text: String) {
    let text = "one two three four five six seven eight nine ten eleven twelve " + text
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // The same words with one space between them are the same shingles.
    #expect(Shingles(text).similarity(to: Shingles(words.joined(separator: " "))) == 1)
    #expect(Shingles(text).similarity(to: Shingles(words.dropLast().joined(separator: " "))) < 1)
  }

  @Test func `short texts are never reprints of each other`() {
    let short = "Ukraine is ready to accept a ceasefire if Russia does the same."
    #expect(!Shingles(short).isReprint(of: Shingles(short)))
    #expect(Shingles(short).bands == [])
    #expect(Shingles("").bands == [])
    #expect(!Shingles("").isReprint(of: Shingles("")))
  }

  @Test func `unrelated texts and long quotations are not reprints`() {
    let other = String(repeating: "The council met again in the evening to discuss the budget of the port. ", count: 2)
    let quoting =
      String(Self.story.prefix(260)) + ". Editors wrote at length about what this may mean for the region, "
      + "its markets, its neighbours and all those who had hoped for an early end of the war, and found no answer."
    #expect(!Shingles(Self.story).isReprint(of: Shingles(other)))
    #expect(!Shingles(Self.story).isReprint(of: Shingles(quoting)))
  }
}
