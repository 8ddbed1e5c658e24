import Commitments
import DashboardServer
import Extraction
import Fetching
import Intake
import Interchange
import LanguageModel
import Settings
import Store
import Syntax
import Tracker

/// Exit codes, after sysexits.h where it has one.
enum ExitStatus: Int32 {
  case success = 0
  /// A move that the lifecycle forbids, faults that `doctor` found, nothing to list under `--exit-status`, an address that may
  /// not be read.
  case refused = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// A port that is in use, a site or an endpoint that does not answer.
  case unavailable = 69
  case inputOutput = 74
  case tryAgain = 75
  case newerVersion = 78
  case interrupted = 130

  init(_ error: any Error) {
    self =
      switch error {
      case let error as StoreError: Self(store: error)
      case let error as TrackerError: Self(tracker: error)
      case let error as IntakeError: error.kind == .noInput ? .noInput : .badData
      case let error as FetchError: Self(fetching: error)
      case is Interrupted: .interrupted
      case is StatementDocumentError, is StatementsFileError, is DecodingError: .badData
      case ImportError.newerVersion: .newerVersion
      case is ImportError: .badData
      case is DataFolderError: .noInput
      case let error as SettingsError: Self(settings: error)
      case let error as ModelError: Self(model: error)
      case is ServerError, is EndpointDown: .unavailable
      case OutputFileError.isLedger: .usage
      case SyntaxError.unreadable, ExtractionDataError.unreadable, ExtractionDataError.unreadableOwn,
        InterchangeDataError.unreadable:
        .noInput
      case is SyntaxError, is ExtractionDataError, is InterchangeDataError: .badData
      case is DateError, is IdentifierError, is UsageError: .usage
      default: .inputOutput
      }
  }

  private init(store error: StoreError) {
    self =
      switch error {
      case .noStore: .noInput
      case .notAStore, .corrupt: .badData
      case .newerSchema: .newerVersion
      case .busy: .tryAgain
      case .cannotWrite, .cannotOpen: .inputOutput
      case .fileExists, .notEmpty: .usage
      }
  }

  private init(settings error: SettingsError) {
    self =
      switch error {
      case .unreadable: .noInput
      case .wrongVariable: .usage
      default: .badData
      }
  }

  private init(fetching error: FetchError) {
    self =
      switch error.kind {
      case .misuse: .usage
      case .refused: .refused
      case .noInput: .noInput
      case .unavailable: .unavailable
      case .badData: .badData
      }
  }

  private init(model error: ModelError) {
    self =
      switch error {
      case .readableKey, .badKey, .badAddress: .usage
      case .unreachable, .timeout, .refused: .unavailable
      case .tooLarge, .badReply, .tooLong: .badData
      }
  }

  private init(tracker error: TrackerError) {
    self =
      switch error.kind {
      case .missing: .noInput
      case .misuse: .usage
      case .forbidden: .refused
      }
  }
}

/// A call that parses but makes no sense.
struct UsageError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
