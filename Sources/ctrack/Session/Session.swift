import Extraction
import Foundation
import Settings
import Terminal
import Tracker

/// What holds for this call besides its options: the environment and the configuration file, read once.
enum Session {
  private static let loaded: Result<Settings, SettingsError> = {
    do throws(SettingsError) { return .success(try Settings()) } catch { return .failure(error) }
  }()

  /// - Throws: ``SettingsError`` for a configuration file that cannot be used.
  static func settings() throws(SettingsError) -> Settings { try loaded.get() }

  /// The same for what is needed to say so, which a faulty file must not stop.
  private static var best: Settings { (try? loaded.get()) ?? .withoutFile() }

  static func store(option: String?) -> Chosen<String> { best.store(option: option) }

  static func color(option: ColorChoice?) -> Chosen<ColorChoice> { best.color(option: option) }

  static func author(option: String?) -> Chosen<String> { best.author(option: option) }

  /// Where talk goes.
  static var errors: OutputTarget { StandardStream.error.target(color: color(option: nil).value) }

  /// The tables of words and parties, with the user's own laid over them.
  static func tables() throws -> DataTables {
    let settings = try settings()
    return try DataTables(
      folder: DataFolder.locate(), lexicons: settings.lexicons.value, parties: settings.parties.value)
  }
}
