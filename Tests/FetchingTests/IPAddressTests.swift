import Testing

@testable import Fetching

@Suite struct IPAddressTests {
  private func addresses(_ reach: IPAddress.Reach, among texts: [String]) -> [String] {
    texts.filter { IPAddress($0)?.reach == reach }
  }

  @Test func `what everybody reaches may be asked`() {
    let texts = [
      "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "198.20.0.0",
      "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
      "2002:808:808::1",
    ]
    #expect(addresses(.everybody, among: texts) == texts)
  }

  @Test func `this machine and its network are told, in every disguise`() {
    let texts = [
      "127.0.0.1", "127.255.255.255", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
      "100.127.255.255", "::1", "fc00::1", "fd12:3456::1", "::ffff:127.0.0.1", "::ffff:192.168.0.1",
      "64:ff9b::10.0.0.1", "2002:7f00:1::", "2002:c0a8:101::1",
    ]
    #expect(addresses(.local, among: texts) == texts)
  }

  @Test func `where no site can be nobody is asked`() {
    let texts = [
      "0.0.0.0", "169.254.169.254", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9",
      "224.0.0.1",
      "255.255.255.255", "::", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "3fff::1", "5f00::1",
      "::7f00:1",
      "64:ff9b:1::1", "::ffff:169.254.169.254", "64:ff9b::169.254.169.254", "2002:a9fe:a9fe::1", "4000::1",
    ]
    #expect(addresses(.nobody, among: texts) == texts)
  }

  @Test func `only plain addresses are addresses`() {
    #expect(
      ["127.1", "0x7f.0.0.1", "1.2.3.4.5", "localhost", "[::1]", "fe80::1%lo", ""].compactMap { IPAddress($0) } == [])
    #expect(IPAddress(bytes: [1, 2, 3]) == nil)
    #expect(IPAddress("2001:0DB8:0::0001")?.description == "2001:db8::1")
  }
}
