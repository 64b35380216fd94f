import Testing

@testable import PiketDomain

/// XML as far as messages need it, and nothing of what makes it dangerous.
struct XMLReaderTests {
  @Test func elementsTextAndNamespaces() throws {
    let root = try XMLReader.read(
      """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
      <!-- a comment -->
      <a xmlns="urn:one" xmlns:t='urn:two' other="&lt;&#39;x&#x27;">
        text &amp; <![CDATA[<raw> & ]]>
        <b/> <t:b>&#233;&quot;</t:b> <?pi anything?>
      </a>
      """)
    #expect(root.name == "a" && root.namespace == "urn:one" && root.line == 3)
    #expect(root.children.map(\.namespace) == ["urn:one", "urn:two"] && root.children.map(\.line) == [5, 5])
    #expect(root.text("b") == "" && root.all("b").count == 1 && root.text("c") == nil)
    #expect(root.children[1].text == "é\"")
    #expect(root.text.hasPrefix("text & <raw> &"))
  }

  @Test(arguments: [
    ("<!DOCTYPE a><a/>", XMLFault.Reason.hasDocumentType),
    (#"<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>"#, .hasDocumentType),
    ("<a><!ELEMENT b></a>", .hasDocumentType),
    ("<a>&nbsp;</a>", .hasUnknownEntity), ("<a>&x;</a>", .hasUnknownEntity),
    ("<t:a/>", .hasUnknownPrefix), ("<?xml version='1.0' encoding='latin1'?><a/>", .isNoUTF8),
    ("", .isMalformed), ("a", .isMalformed), ("<a>", .isMalformed), ("<a></b>", .isMalformed),
    ("<a/><b/>", .isMalformed), ("<a b=c/>", .isMalformed), ("<a b='<'/>", .isMalformed),
    ("<a b='1' b='2'/>", .isMalformed), ("<a b='1'c='2'/>", .isMalformed), ("<1/>", .isMalformed),
    ("<a>&#0;</a>", .isMalformed), ("<a>&#xD800;</a>", .isMalformed), ("<a>\u{1}</a>", .isMalformed),
    ("<a><!-- </a>", .isMalformed), ("<a>&amp</a>", .isMalformed), ("<a b='1", .isMalformed),
  ])
  func isRefused(text: String, reason: XMLFault.Reason) {
    #expect(throws: XMLFault(reason: reason, line: 1)) { try XMLReader.read(text) }
  }

  @Test func depthAndSizeHaveAnEnd() throws {
    let nested = { (depth: Int) in String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth) }
    _ = try XMLReader.read(nested(XMLReader.depthMax))
    #expect(throws: XMLFault(reason: .isTooDeep, line: 1)) { try XMLReader.read(nested(XMLReader.depthMax + 1)) }
    let wide = "<a>" + String(repeating: "<b/>", count: XMLReader.elementsMax) + "</a>"
    #expect(throws: XMLFault(reason: .isTooLarge, line: 1)) { try XMLReader.read(wide) }
    let long = "<a>" + String(repeating: "x", count: XMLReader.bytesMax) + "</a>"
    #expect(throws: XMLFault(reason: .isTooLarge, line: 1)) { try XMLReader.read(long) }
  }

  /// Cut off anywhere, a document is never read as something else.
  @Test func noBeginningIsADocument() {
    let text = "<a xmlns='u'><b>&amp;<![CDATA[x]]></b><!-- c --></a>"
    for length in 0..<text.count {
      #expect(throws: XMLFault.self) { try XMLReader.read(String(text.prefix(length))) }
    }
  }

  @Test func whatIsEscapedComesBack() throws {
    let text = "a <b> & \"c\" 'd' \u{1}é"
    #expect(try XMLReader.read("<x>\(XMLElement.escaped(text))</x>").text == "a <b> & \"c\" 'd' ?é")
  }
}
