public import Foundation
public import Terminal

/// What holds for a call: its options come first, then the environment, then the configuration file, then the defaults.
///
/// The one place that knows the order. Options are handed in, since each command knows its own.
public struct Settings: Sendable {
  public let file: SettingsFile
  private let environment: [String: String]

  /// - Throws: ``SettingsError`` for a file that cannot be used.
  public init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(SettingsError) {
    self.init(file: try SettingsFile(environment: environment), environment: environment)
  }

  /// What holds without a configuration file.
  public static func withoutFile(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> Settings {
    Settings(file: SettingsFile(missing: SettingsFile.path(environment: environment)), environment: environment)
  }

  init(file: SettingsFile, environment: [String: String]) {
    self.file = file
    self.environment = environment
  }

  /// The file of the ledger.
  public func store(option: String?) -> Chosen<String> {
    if let path = text(option, "--db", "CTRACK_DB", .store) { return path }
    if let folder = variable("XDG_DATA_HOME") {
      return Chosen(folder + "/ctrack/ctrack.db", from: .standard(by: "XDG_DATA_HOME"))
    }
    return Chosen(SettingsFile.home(environment) + "/.local/share/ctrack/ctrack.db", from: .standard())
  }

  /// When colour is used. `auto` asks terminal and environment, as ``ColorChoice`` says.
  public func color(option: ColorChoice?) -> Chosen<ColorChoice> {
    if let option { return Chosen(option, from: .option("--color")) }
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"] where variable(name) != nil {
      return Chosen(.auto, from: .environment(name))
    }
    guard let stated = stated(.color), let choice = ColorChoice(rawValue: stated.value) else {
      return Chosen(.auto, from: .standard())
    }
    return Chosen(choice, from: stated.origin)
  }

  /// Who is named in the history: the option, `CTRACK_AUTHOR`, the login name.
  public func author(option: String?) -> Chosen<String> {
    if let option { return Chosen(option, from: .option("--author")) }
    if let name = variable("CTRACK_AUTHOR") { return Chosen(name, from: .environment("CTRACK_AUTHOR")) }
    let name = NSUserName()
    return Chosen(name.isEmpty ? "unknown" : name, from: .standard(by: "the login name"))
  }

  /// Who reads articles.
  ///
  /// - Throws: ``SettingsError/wrongVariable(name:value:expected:)``.
  public func extractor(option: ExtractorChoice?) throws(SettingsError) -> Chosen<ExtractorChoice> {
    if let option { return Chosen(option, from: .option("--extractor")) }
    return try choice("CTRACK_EXTRACTOR", .extractor) ?? Chosen(.rules, from: .standard())
  }

  /// With which network the rules read.
  ///
  /// - Throws: ``SettingsError/wrongVariable(name:value:expected:)``.
  public func parser(option: ParserChoice?) throws(SettingsError) -> Chosen<ParserChoice> {
    if let option { return Chosen(option, from: .option("--\(option.rawValue)")) }
    return try choice("CTRACK_PARSER", .parser) ?? Chosen(.accurate, from: .standard())
  }

  /// Where a language model answers; `nil`: nowhere.
  ///
  /// - Throws: ``SettingsError/wrongVariable(name:value:expected:)``.
  public func endpointURL(option: String?) throws(SettingsError) -> Chosen<String>? {
    let chosen = text(option, "--endpoint", "CTRACK_ENDPOINT", .endpointURL)
    if let chosen, let fault = Endpoint.fault(in: chosen.value) {
      throw .wrongVariable(
        name: chosen.origin.words, value: Endpoint.withoutSecrets(chosen.value),
        expected: "\(fault), for instance http://127.0.0.1:11434/v1")
    }
    return chosen
  }

  /// Which model is asked; `nil`: none was named.
  public func endpointModel(option: String?) -> Chosen<String>? {
    text(option, "--model", "CTRACK_MODEL", .endpointModel)
  }

  /// How long an answer may take, in seconds.
  public var endpointTimeout: Chosen<Int> {
    guard let stated = file.stated[.endpointTimeout], case .number(let seconds) = stated.value else {
      return Chosen(Endpoint.usualTimeout, from: .standard())
    }
    return Chosen(seconds, from: .file(path: file.path, line: stated.line))
  }

  /// The user's own tables of words, to be laid over those of the program; later files over earlier ones.
  public var lexicons: Chosen<[String]> { paths(.lexicons) }

  /// The user's own tables of parties.
  public var parties: Chosen<[String]> { paths(.parties) }

  /// The key of the endpoint. It is never shown and never stored: there is no setting in the file for it.
  public var endpointKey: String? { variable("CTRACK_API_KEY") }

  /// A variable of the environment; `nil` if it is not set or empty.
  public func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  private func text(_ option: String?, _ flag: String, _ name: String, _ key: SettingKey) -> Chosen<String>? {
    if let option { return Chosen(option, from: .option(flag)) }
    if let value = variable(name) { return Chosen(value, from: .environment(name)) }
    return stated(key)
  }

  private func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ key: SettingKey
  ) throws(SettingsError) -> Chosen<Choice>? {
    guard let text = text(nil, "", name, key) else { return nil }
    guard let choice = Choice(rawValue: text.value) else {
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .wrongVariable(name: name, value: text.value, expected: "one of \(words)")
    }
    return Chosen(choice, from: text.origin)
  }

  private func stated(_ key: SettingKey) -> Chosen<String>? {
    guard let stated = file.stated[key], case .text(let text) = stated.value else { return nil }
    return Chosen(text, from: .file(path: file.path, line: stated.line))
  }

  private func paths(_ key: SettingKey) -> Chosen<[String]> {
    guard let stated = file.stated[key], case .texts(let paths) = stated.value else {
      return Chosen([], from: .standard())
    }
    return Chosen(paths, from: .file(path: file.path, line: stated.line))
  }
}
