import Foundation

/// The sanitizer that the tests are built with, of which `scripts/test-sanitized` tells.
public enum Sanitizer {
  public static let isActive = ProcessInfo.processInfo.environment["CTRACK_SANITIZER"] != nil

  /// Whether a program may be started with a limit on the size of files. ThreadSanitizer writes one of its own when it starts,
  /// and dies where that cannot be had whole.
  public static let permitsLimitsOfFiles = ProcessInfo.processInfo.environment["CTRACK_SANITIZER"] != "thread"

  /// What programs that a test starts must be told as well: they are built with it too.
  public static let environment = ProcessInfo.processInfo.environment.filter {
    isActive && ["ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"].contains($0.key)
  }

  /// How many minutes may pass where `minutes` do without one: checked code runs many times slower.
  public static func minutes(_ minutes: Int) -> Int { isActive ? 30 * minutes : minutes }
}
