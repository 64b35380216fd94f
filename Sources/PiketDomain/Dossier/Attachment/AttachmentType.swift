/// What an attachment may be. Known by its content; its name and the type that was declared have to agree with it.
public enum AttachmentType: String, Hashable, Sendable, Codable, CaseIterable {
  case pdf
  case png
  case jpeg
  case gif
  /// A text of Microsoft Word without macros.
  case docx
  /// A sheet of Microsoft Excel without macros.
  case xlsx
  /// A text of OpenDocument.
  case odt
  /// UTF-8 without control characters.
  case text = "txt"
  /// A mail message (RFC 5322).
  case mail = "eml"

  /// Beyond this an attachment is refused.
  public static let bytesMax = 10_000_000

  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .gif: "image/gif"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .text: "text/plain"
    case .mail: "message/rfc822"
    }
  }

  /// Endings of names, without the point.
  var extensions: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue] }
}

/// Why an attachment is not accepted.
public enum AttachmentMistake: Error, Hashable, Sendable {
  case isEmpty
  case isTooLarge(bytesMax: Int)
  /// Nothing of what may be attached, by its name or by what was declared.
  case typeIsNotAllowed
  /// Name and declared type disagree.
  case namesTwoTypes(AttachmentType, AttachmentType)
  /// The content is something else: `found`, or nothing that may be attached.
  case contentIsOther(claimed: AttachmentType, found: AttachmentType?)
}

extension AttachmentType {
  /// The type of an attachment, proven by its content.
  /// - Parameters:
  ///   - name: Of the file; its ending counts, in any case.
  ///   - declared: Media type; parameters behind a semicolon do not count.
  /// - Throws: the first of `AttachmentMistake`, in its order.
  public static func of(
    _ bytes: [UInt8], name: String, declared: String? = nil
  ) throws(AttachmentMistake) -> AttachmentType {
    guard !bytes.isEmpty else { throw .isEmpty }
    guard bytes.count <= bytesMax else { throw .isTooLarge(bytesMax: bytesMax) }
    guard let claimed = named(name) else { throw .typeIsNotAllowed }
    if let declared {
      guard let type = ofMediaType(declared) else { throw .typeIsNotAllowed }
      guard type == claimed else { throw .namesTwoTypes(claimed, type) }
    }
    guard claimed.fits(bytes) else {
      throw .contentIsOther(claimed: claimed, found: allCases.first { $0.fits(bytes) })
    }
    return claimed
  }

  /// Those that begin with a mark of their own, which can be letters.
  private static let marked: [AttachmentType] = [.pdf, .gif]

  private static func named(_ name: String) -> AttachmentType? {
    let parts = name.trimmed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return nil }
    return allCases.first { $0.extensions.contains(ending) }
  }

  private static func ofMediaType(_ text: String) -> AttachmentType? {
    let type = text.prefix { $0 != ";" }.lowercased().trimmed
    return allCases.first { $0.mediaType == type }
  }

  /// Whether the content can be of this type. A mail message is also a text; nothing else is two things.
  private func fits(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .pdf: bytes.starts(with: "%PDF-".utf8)
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
    case .docx: ZipDirectory(bytes)?.isOffice(part: "word/") ?? false
    case .xlsx: ZipDirectory(bytes)?.isOffice(part: "xl/") ?? false
    case .odt: ZipDirectory(bytes)?.isOpenDocument(mediaType, bytes) ?? false
    case .text: PlainText.isPlain(bytes) && !AttachmentType.marked.contains { $0.fits(bytes) }
    case .mail: PlainText.isMail(bytes)
    }
  }
}
