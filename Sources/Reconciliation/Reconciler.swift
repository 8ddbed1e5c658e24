public import Foundation

/// Tells which statements of a ledger are about the same thing, and what one of them means for others.
///
/// It keeps no state: what it says of statements depends on them alone.
public struct Reconciler: Sendable {
  let words: WordTable
  let links: LinkModel

  init(words: WordTable, links: LinkModel) {
    self.words = words
    self.links = links
  }

  /// - Parameter dataFolder: The folder that holds `reconciliation`.
  /// - Throws: ``ReconciliationDataError``.
  public init(dataFolder: URL) throws(ReconciliationDataError) {
    let folder = dataFolder.appendingPathComponent("reconciliation")
    words = try WordTable(folder: folder)
    links = try LinkModel(contentsOf: folder.appendingPathComponent("links.tsv"))
  }
}
