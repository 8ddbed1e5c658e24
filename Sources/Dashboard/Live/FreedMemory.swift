#if canImport(Glibc)
  import Glibc
#endif

/// What was freed and is kept by the C library in case it is wanted again.
///
/// The GNU library keeps it apart for each thread: a large picture that is made anew on one thread after the other would
/// hold as much again each time. Its functions for that are not in Swift's module of it, so they are looked up by name;
/// where there are none nothing is done.
public enum FreedMemory {
  /// Lets all threads share what is freed. To be called before there are others.
  public static func share() {
    #if canImport(Glibc)
      let arenaMaximum: CInt = -8
      guard let function = dlsym(nil, "mallopt") else { return }
      _ = unsafeBitCast(function, to: (@convention(c) (CInt, CInt) -> CInt).self)(arenaMaximum, 1)
    #endif
  }

  /// Gives it back to the system.
  static func giveBack() {
    #if canImport(Glibc)
      guard let function = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(function, to: (@convention(c) (Int) -> CInt).self)(0)
    #endif
  }
}
