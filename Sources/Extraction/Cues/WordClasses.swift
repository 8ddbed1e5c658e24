/// The closed word classes of English that the rules lean on.
enum WordClasses {
  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "with", "from", "to", "against", "about", "between", "among", "under", "over",
    "into", "through", "during", "within", "near", "around", "towards", "toward", "behind", "via", "inside", "outside",
    "across", "without", "despite", "since", "amid", "alongside", "than", "as", "including", "like", "per", "after",
    "before", "until", "following", "upon", "beyond", "off", "concerning", "regarding",
  ]
  static let places: Set<String> = ["in", "at", "near", "around", "outside", "inside", "across", "throughout"]
  static let auxiliaries: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "has", "have", "had", "having", "'ve",
    "do", "does", "did", "will", "'ll", "would", "shall", "may", "might", "can", "could", "should", "must", "'d", "ca",
    "wo", "to", "going", "about",
  ]
  static let formsOfBe: Set<String> = ["be", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "am"]
  static let negations: Set<String> = ["not", "n't", "never", "cannot", "no"]
  static let adverbs: Set<String> = [
    "also", "already", "now", "again", "never", "not", "n't", "ever", "still", "yet", "even", "just", "only", "both",
    "all", "soon", "then", "thus", "therefore", "earlier", "later", "today", "yesterday", "instead", "further",
    "once", "twice", "always", "jointly", "so", "far", "first", "itself", "themselves", "himself", "herself", "each",
    "later", "since", "at", "once",
  ]
  static let coordinators: Set<String> = ["and", "but", "or", "then", "nor", "yet"]
  static let relatives: Set<String> = ["which", "who", "that", "whose", "whom"]
  static let determiners: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "your", "any",
    "some", "all", "every", "each", "no", "another", "such", "both",
  ]
  /// Words that end an action: what follows is said about it or beside it.
  static let actionEnds: Set<String> = [
    "but", "which", "who", "while", "although", "though", "because", "whereas", "adding", "saying", "according",
    "despite", "said", "says", "proposed", "so", "since", "whether", "when", "amid", "citing", "after", "as",
    "following", "unless", "until", "if", "provided", "where",
  ]
  /// Capitalised words that begin a sentence or a heading and are no names.
  static let noNames: Set<String> = [
    "the", "a", "an", "in", "on", "at", "by", "for", "with", "from", "to", "of", "and", "but", "or", "if", "when",
    "after", "before", "while", "as", "it", "he", "she", "they", "we", "i", "you", "his", "her", "its", "their",
    "our", "my", "your", "this", "that", "these", "those", "there", "here", "what", "who", "which", "how", "why",
    "where",
    "not", "no", "yes", "all", "both", "some", "many", "most", "more", "under", "over", "since", "until", "unless",
    "although", "though", "however", "meanwhile", "earlier", "later", "then", "also", "asked", "should", "would",
    "will", "could", "can", "may", "must", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "be",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "june", "july", "august", "september", "october", "november", "december", "today", "yesterday", "tomorrow",
    "mr", "mrs", "ms", "dr", "president", "one", "two", "three", "other", "another", "any", "each", "every", "such",
    "so", "now", "still", "despite", "during", "between", "among", "about", "against", "because", "once", "only",
    "even", "just", "according", "thus", "therefore", "instead", "rather", "first", "second", "last", "next", "new",
    "talks", "officials", "sources", "analysts", "nobody", "none", "let", "let's", "god", "western", "eastern",
    "northern", "southern", "arab", "european", "muslim", "christian", "jewish", "english", "internet",
  ]
  /// What may stand between a party and the office or body that is named for it ("Peru's new foreign minister").
  static let officeModifiers: Set<String> = [
    "chief", "top", "senior", "new", "former", "nuclear", "military", "security", "naval", "central", "deputy",
    "acting",
    "foreign", "federal", "national", "political", "armed", "special", "own", "port", "trade", "defence", "defense",
    "interim", "outgoing", "ruling", "coalition", "main", "second", "full", "executive", "ground", "air", "land",
    "peace",
    "negotiating", "high-level", "presidential", "economic", "finance", "supreme", "regional", "local", "managing",
    "vice", "general", "assistant", "then", "current", "veteran", "official", "state", "legal", "press", "media",
  ]
  static let gender: Set<String> = ["he", "she", "him", "her", "his"]
}
