import Foundation

/// libFuzzer's own loop. The `main` of its library is left out, since SwiftPM gives programs an entry of another name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// `CTRACK_FUZZ_TARGET=tokenizer ctrack-fuzz -max_total_time=60 FOLDER`, with any option of libFuzzer; without the variable
/// the names of the targets, one a line.
@main enum CtrackFuzz {
  fileprivate static let target = ProcessInfo.processInfo.environment["CTRACK_FUZZ_TARGET"].flatMap(FuzzTarget.named)

  static func main() {
    guard target != nil else {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { start, count in
        do {
          try CtrackFuzz.target?.run(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
          fatalError("\(error)")
        }
        return 0
      })
  }
}
