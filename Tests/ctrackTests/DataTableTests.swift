import Testing

/// How the program ends when a table of the data folder cannot be used.
@Suite struct DataTableTests {
  /// A data folder whose tables of words may be changed; the rest is that of the package.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let prepared = try sandbox.run(
      """
      mkdir data && ln -s "$CTRACK_DATA"/* data && rm data/lexicons && cp -r "$CTRACK_DATA/lexicons" data/lexicons
      echo 'Kenya agreed to the map.' > article.txt
      """)
    #expect(prepared == Sandbox.Outcome(output: "", errors: "", status: 0))
    return sandbox
  }

  @Test func `a missing table ends with 66`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.run("rm data/lexicons/hedges.tsv; CTRACK_DATA=data ctrack extract article.txt")
    #expect(outcome.errors.contains("lexicons/hedges.tsv: cannot be read"))
    #expect(outcome.status == 66)
  }

  @Test func `a table with a line that cannot be read ends with 65`() throws {
    let sandbox = try sandbox()
    let outcome = try sandbox.run(
      "printf '  \\tverb\\tnothing\\t\\n' >> data/lexicons/hedges.tsv; CTRACK_DATA=data ctrack extract article.txt")
    #expect(outcome.errors.contains(": words is empty: every line needs one"))
    #expect(outcome.status == 65)
  }
}
