/// Lines that pages put between the paragraphs of an article and that are no part of it, told by their words.
enum PagePhrases {
  /// Whether a block is an invitation, a label or a credit.
  static func isInsertion(_ block: PageBlock) -> Bool {
    let text = block.text.lowercased().replacing("’", with: "'")
    if exact.contains(
      text.filter { $0.isLetter || $0 == " " || $0 == "'" }.split(separator: " ").joined(separator: " "))
    {
      return true
    }
    guard block.words <= 40 else { return false }
    if starts.contains(where: { text.hasPrefix($0) }) { return true }
    if block.words <= 15, text.contains("(@"), WrittenTime(text) != nil { return true }
    if text.hasPrefix("the post "), text.contains("appeared first on") { return true }
    if block.words <= 15, credits.contains(where: { text.hasPrefix($0) }) { return true }
    if block.words <= 12, shortStarts.contains(where: { text.hasPrefix($0) }), !block.endsSentence { return true }
    return block.words <= 12 && (isStamp(text) || isByline(block.text))
  }

  /// Whether a heading stands over things that belong to other articles.
  static func endsArticle(_ heading: String) -> Bool {
    let text = heading.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ").joined(separator: " ")
    return headings.contains { text == $0 || text.hasPrefix($0 + " ") && $0.contains(" ") }
  }

  /// `By Jane Doe`, `By Jane Doe and J. Roe, Estmouth`; not `by Friday`.
  private static func isByline(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.first?.lowercased() == "by", (3...9).contains(words.count), !text.hasSuffix("."),
      WrittenTime(text) == nil
    else {
      return false
    }
    return words[1...2].allSatisfy { $0.first?.isUppercase == true }
  }

  /// A day, a time, a reading time: the stamps around a byline.
  private static func isStamp(_ text: String) -> Bool {
    if text.contains("min read") || text.contains("minute read") { return true }
    guard WrittenTime(text) != nil else { return false }
    let fillers: Set<String> = [
      "published", "updated", "last", "on", "at", "posted", "date", "first", "gmt", "utc", "bst", "est", "edt", "et",
      "am", "pm",
      "cet", "by", "modified", "of", "st", "nd", "rd", "th", "release", "immediate", "for",
    ]
    let rest = text.split { !$0.isLetter }.map(String.init).filter { word in
      !fillers.contains(word) && WrittenTime("1 \(word) 2020") == nil
        && !["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].contains {
          $0.hasPrefix(word)
        }
    }
    return rest.isEmpty
  }

  private static let exact: Set<String> = lines(
    """
    advertisement|advert|ad|sponsored|sponsored content|share|share this|share this article|print|email|comments|save|follow|copy
    link|link copied|loading|related|topics|more|read more|more on this story|story continues below|story continues below advertisement|article
    continues below|article continues after advertisement|skip advertisement|supported by|this content is hosted by|end of|watch|listen|listen to
    this article|to top|back to top|top|next|previous|getty images|reuters|afp|ap|epa|pa media|ends|end|all rights reserved|view
    comments|leave a comment|load more|show more|see more|subscribe|sign up|log in|sign in|close|menu|search|home|image caption|image
    source|media caption|video caption|photo|file photo|breaking|live|exclusive|analysis|recommended stories|list of items|end of list|for immediate release
    """)

  private static let starts: [String] = Array(
    lines(
      """
      read more:|read also:|also read:|read next:|related:|related article|related stor|see also:|more on this|more from|watch:|watch
      now:|listen:|sign up to|sign up for|subscribe to|follow us|follow bbc|click here|tap here|get the
      latest|download the|download our|join our|this video can|image source|image caption|media caption|video caption|figure caption|photo:|photo by|photograph:|picture:|file
      photo|skip to|skip past|after newsletter promotion|you may also|you might also|recommended for|what to read|don't miss|most
      read|our standards:|copyright ©|© |copyright 20|all rights reserved|this story has been shared|use of this site|terms of
      use|do you have a story|have you been affected|got a news tip|contact the newsroom|send your stor|allow x content|this article contains
      content provided by|this browser does not|please enable|javascript|your browser|to play this video|we use cookies|by clicking|by
      submitting|by signing up|enter your email|thank you for subscribing|support our journalism|become a member|already a subscriber|view in browser|unsubscribe
      """))

  /// They end with a full stop, or do not.
  private static let credits = [
    "reporting by ", "(reporting by ", "editing by ", "(editing by ", "additional reporting by ",
    "(additional reporting by ",
    "written by ", "edited by ", "compiled by ", "with additional reporting ",
  ]

  private static let shortStarts: [String] = Array(
    lines(
      "share on|share via|published|updated|last updated|first published|posted|tags:|topics:|filed under|source:|credit:|image:|video:|date:|contact:|tel:|e-mail:|email:"
    ))

  private static let headings: Set<String> = lines(
    """
    related|related stories|related articles|related content|related news|related topics|related links|related internet links|related
    documents|more on this story|more on this|more on this topic|more stories|more news|more from|more to explore|more like this|most
    read|most popular|most viewed|most watched|top stories|latest|latest news|latest stories|latest updates|read
    more|read next|recommended|recommended for you|recommended stories|you may also like|you might also like|also in the
    news|also in news|in other news|elsewhere|elsewhere on|editors picks|editors choice|must
    read|dont miss|trending|trending now|popular|popular now|featured|features|comments|comment|leave a comment|leave a reply|join the
    conversation|discussion|add a comment|share|share this|share this page|share this article|follow
    us|newsletter|newsletters|sign up|subscribe|about the author|about the authors|contact|contacts|contact us|media contact|media contacts|press
    contact|press contacts|tags|topics|explore more|explore|see also|further reading|footnotes|references|around the
    bbc|from our partners|promoted|sponsored|advertisement|get updates|is this page useful|help us improve|update history|what to read next|keep reading|next article|previous article|up
    next|watch|listen|video|videos|photos|gallery|in pictures|navigation menu|site map|footer|our coverage|other news|similar stories|notes to editors contact
    """)

  private static func lines(_ text: String) -> Set<String> {
    Set(text.replacing("\n", with: " ").split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") })
  }
}
