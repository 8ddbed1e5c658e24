import Terminal

/// What the configuration file can say, by the key under which it stands there.
public enum SettingKey: String, CaseIterable, Hashable, Sendable {
  case store
  case color
  case extractor
  case parser
  case lexicons
  case parties
  case endpointURL = "endpoint.url"
  case endpointModel = "endpoint.model"
  case endpointTimeout = "endpoint.timeout"

  /// What a value must be.
  enum Form {
    case path
    case paths
    case address
    case name
    case seconds
    case word([String])

    /// What is expected, as an error says it.
    var words: String {
      switch self {
      case .path: "a path in quotation marks"
      case .paths: "a list of paths, for instance [\"stances.tsv\"]"
      case .address: "an address of http or https in quotation marks, for instance \"http://127.0.0.1:11434/v1\""
      case .name: "a name in quotation marks"
      case .seconds: "a whole number of seconds from 1 to 3600"
      case .word(let words): "one of " + words.map { "\"\($0)\"" }.joined(separator: ", ")
      }
    }
  }

  var form: Form {
    switch self {
    case .store: .path
    case .color: .word(ColorChoice.allCases.map(\.rawValue))
    case .extractor: .word(ExtractorChoice.allCases.map(\.rawValue))
    case .parser: .word(ParserChoice.allCases.map(\.rawValue))
    case .lexicons, .parties: .paths
    case .endpointURL: .address
    case .endpointModel: .name
    case .endpointTimeout: .seconds
    }
  }
}

/// Who reads an article: the rules, a language model, or both, to be compared.
public enum ExtractorChoice: String, CaseIterable, Hashable, Sendable {
  case rules, llm, both
}

/// How exactly the rules see the sentences: by the large network of the parser or, faster, by the small one.
public enum ParserChoice: String, CaseIterable, Hashable, Sendable {
  case accurate, fast
}
