import Testing

/// The first thing that is told of a matter.
@Suite struct BeginningTests {
  @Test(arguments: [
    Row("proposing", "Norland proposed hand over the Lomna depot | to Karsova", gives: "Norland proposed"),
    Row("demanding", "Norland demanded hand over the Lomna depot | to Karsova", gives: "Norland demanded"),
    Row("threatening", "Norland threatened seize the Lomna depot", gives: "Norland threatened"),
    Row("having done it", "Norland met hand over the Lomna depot", gives: "Norland met"),
    Row("keeping it up", "Norland met observe the Varda truce | kept-up", gives: "Norland active"),
    Row("breaking it", "Norland broken observe the Varda truce | kept-up", gives: "Norland broken"),
    Row("taking it back", "Norland withdrawn hand over the Lomna depot", gives: "Norland withdrawn"),
    Row("pledging", "Norland pledged hand over the Lomna depot", gives: "Norland active"),
    Row("accepting", "Norland accepted hand over the Lomna depot", gives: "Norland active"),
    Row("reviewing", "Norland pending-review hand over the Lomna depot", gives: "Norland pending-review"),
    Row("refusing", "Norland rejected hand over the Lomna depot", gives: "Norland rejected"),
  ])
  func `a position begins as what it is`(row: Row) throws { try row.check() }

  @Test(arguments: ["if", "exchange", "after", "demand", "until"])
  func `what must come first makes an undertaking wait`(kind: String) throws {
    let condition = "\(kind) Karsova: free captured pilots"
    try Row(
      "", "Norland accepted-if hand over the Lomna depot | \(condition)", gives: "Norland accepted-if"
    ).check()
    try Row("", "Norland pledged hand over the Lomna depot | \(condition)", gives: "Norland pledged-if").check()
    try Row("", "Norland pledged hand over the Lomna depot | \(condition) = met", gives: "Norland active").check()
    try Row("", "Norland pledged hand over the Lomna depot | \(condition) = waived", gives: "Norland active").check()
  }

  @Test(arguments: ["while", "unless", "deadline"])
  func `what only guards, excepts or dates an undertaking does not make it wait`(kind: String) throws {
    try Row(
      "", "Norland pledged hand over the Lomna depot | \(kind) Karsova: free captured pilots", gives: "Norland active"
    ).check()
  }
}
