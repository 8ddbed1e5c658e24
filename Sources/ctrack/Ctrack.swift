@main
struct Ctrack {
  static func main() {}
}
