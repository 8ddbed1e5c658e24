import Commitments
import Foundation
import Testing

@testable import LanguageModel

@Suite struct ReplyReadingTests {
  @Test(arguments: [
    "", "null", "7", "[1, 2", "{\"article\": \"k\"", String(repeating: "[", count: 200_000),
    "{\"article\":\"article-1\",\"statements\":[[[[[[[[[]]]]]]]]]}", "{\"a\":1e999}", "\u{FEFF}",
  ])
  func `what is no document of the form is refused`(text: String) {
    let reading = ReplyReading(text)
    #expect(reading.records == [])
    #expect(reading.faults.count == 1)
  }

  @Test func `brackets in texts are no depth`() {
    let name = String(repeating: "[{", count: 50) + "\\\"["
    let reading = ReplyReading("{\"article\":\"\(name)\",\"statements\":[]}")
    #expect(reading.faults == ["article is not \"article-1\""])
  }

  @Test func `control characters that JSON has no place for are named`() {
    let reading = ReplyReading("{\"article\":\"article-1\u{1B}[31m\",\"statements\":[]}")
    #expect(reading.faults == ["it holds control characters (U+001B), which JSON has no place for"])
  }

  @Test func `a reply with too many statements is refused`() {
    let items = Array(repeating: "{}", count: ReplyFormat.mostStatements + 1).joined(separator: ",")
    let reading = ReplyReading("{\"article\":\"article-1\",\"statements\":[\(items)]}")
    #expect(reading.faults == ["statements has 201 items: at most 200"])
  }

  @Test func `no more faults are told than a model can mend`() {
    let items = Array(repeating: "7", count: 50).joined(separator: ",")
    let reading = ReplyReading("{\"article\":\"article-1\",\"statements\":[\(items)]}")
    #expect(reading.faults.count == 9)
    #expect(reading.faults.last == "and 42 more")
  }

  @Test func `texts longer than any name or phrase are refused`() throws {
    let long = String(repeating: "x", count: 601)
    let record = """
      {"id":"s1","party":"\(long)","speaker":null,"status":"pledged","action":"\(long)","to":["\(long)"],"on":null,"due":null,\
      "scope":null,"conditions":[],"claimed_by":null,"evidence":["e"],"mode":"achieved"}
      """
    let reading = ReplyReading("{\"article\":\"article-1\",\"statements\":[\(record)]}")
    #expect(
      reading.faults == [
        "statements[0].party is longer than 200 characters", "statements[0].action is longer than 600 characters",
        "statements[0].to[0] is longer than 200 characters",
      ])
  }

  @Test func `an acceptance with conditions needs one`() {
    let record = """
      {"id":"s1","party":"A","speaker":null,"status":"accepted-if","action":"b","to":[],"on":null,"due":null,\
      "scope":null,"conditions":[],"claimed_by":null,"evidence":["e"],"mode":"achieved"}
      """
    let reading = ReplyReading("{\"article\":\"article-1\",\"statements\":[\(record)]}")
    #expect(reading.faults == ["statements[0]: accepted-if without a condition"])
  }

  @Test func `the schema asks for the fields that are read, every one`() {
    guard case .object(let schema) = ReplyFormat.schema, case .object(let top)? = schema["properties"],
      case .object(let list)? = top["statements"], case .object(let statement)? = list["items"],
      case .object(let properties)? = statement["properties"], case .array(let required)? = statement["required"]
    else {
      Issue.record("the schema has another form")
      return
    }
    #expect(Set(properties.keys) == Set(ReplyFormat.statementFields))
    #expect(Set(required) == Set(ReplyFormat.statementFields.map { .string($0) }))
    #expect(statement["additionalProperties"] == false)
  }
}
