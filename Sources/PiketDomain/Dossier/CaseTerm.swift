/// Something in a dossier that has to be done by a day.
public struct CaseTerm: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case review, action }

  public var dossier: DossierNumber
  public var kind: Kind
  /// `A2`; nil for a review.
  public var item: String?
  /// Nil: the process manager.
  public var partner: PartnerCode?
  /// The last day for it.
  public var due: LocalDate
}

extension DossierView {
  /// What of it the caller sees that still has to be done; of what is over there is nothing.
  public var terms: [CaseTerm] {
    guard frame.state.isOpen else { return [] }
    let review = frame.reviewOn.map {
      CaseTerm(dossier: frame.number, kind: .review, item: nil, partner: nil, due: $0)
    }
    let actions = (content?.openActions ?? []).map {
      CaseTerm(dossier: frame.number, kind: .action, item: $0.code, partner: $0.partner, due: $0.due)
    }
    return (review.map { [$0] } ?? []) + actions
  }
}
