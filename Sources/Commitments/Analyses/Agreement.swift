extension Condition {
  /// Whether it asks for a word rather than a deed: it holds as soon as its party's own commitment binds.
  ///
  /// Told by the verb; where none of these stands there, the thing itself has to be done.
  var isAboutAgreeing: Bool {
    action.lowercased().split { !$0.isLetter }.contains { word in
      Self.wordsOfAgreeing.contains(String(word))
    }
  }

  private static let wordsOfAgreeing: Set<String> = [
    "accept", "accepts", "accepted", "accepting", "acceptance", "agree", "agrees", "agreed", "agreeing", "approve",
    "approves", "approved", "approving", "approval", "assent", "assents", "consent", "consents", "consented", "endorse",
    "endorses", "endorsed", "endorsing", "ratify", "ratifies", "ratified", "ratification", "sign", "signs", "signed",
    "signing", "yes",
  ]
}
