import Testing

@testable import LanguageModel

@Suite struct SecretTests {
  private let secret = Secret("sk-abc/1234")

  @Test(arguments: [
    ("", ""), ("nothing of it", "nothing of it"), ("sk-abc/1234", "[key]"),
    ("a sk-abc/1234 b sk-abc/1234", "a [key] b [key]"), ("sk-abc\\/1234", "[key]"), ("\\u0073k-abc/1234", "[key]"),
    ("\\\\u0073k-abc/1234", "[key]"), ("sk-abc/1234 and \\u0073k-abc\\/1234", "[key]"),
    // A mark upon its last letter is no other letter to whoever reads bytes.
    ("sk-abc/1234\u{301}", "[key]\u{301}"), ("sk-abc/123", "sk-abc/123"), ("\\u00e9\\", "\\u00e9\\"),
    ("\\u0073", "\\u0073"), ("\\u00", "\\u00"), ("sk-sk-abc/1234", "sk-[key]"),
  ])
  func `the key is left out of a text, and a text that hides it altogether`(text: String, told: String) {
    #expect(Array(secret.redacted(text).utf8) == Array(told.utf8))
  }

  @Test func `what hides behind more levels than are looked behind counts as the key`() {
    #expect(secret.isIn("\\" + String(repeating: "u005c", count: 50) + "u0073"))
  }

  @Test func `short keys are none`() {
    for key in ["", "x", "none", "hunter2"] {
      #expect(!Secret(key).isIn("x none hunter2"))
      #expect(Secret(key).redacted("x none hunter2") == "x none hunter2")
    }
    #expect(Secret("hunter22").isIn("a hunter22"))
  }
}
