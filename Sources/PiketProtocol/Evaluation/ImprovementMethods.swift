import Varlink

extension EvaluationWire {
  /// What the evaluation comes to on a theme.
  public struct Summarise: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Summarise"
    public var evaluation: String
    public var theme: String
    public var text: String
    public var requestID: String?

    public init(evaluation: String, theme: String, text: String, requestID: String? = nil) {
      self.evaluation = evaluation
      self.theme = theme
      self.text = text
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// Something was found.
  public struct AddFinding: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.AddFinding"
    public var evaluation: String
    public var text: String
    public var theme: String
    public var evidence: [Int]?
    public var cause: String?
    public var requestID: String?

    public init(
      evaluation: String, text: String, theme: String, evidence: [Int]? = nil, cause: String? = nil,
      requestID: String? = nil
    ) {
      self.evaluation = evaluation
      self.text = text
      self.theme = theme
      self.evidence = evidence
      self.cause = cause
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// What to do about a finding.
  public struct AddPoint: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.AddPoint"
    public var evaluation: String
    public var finding: String
    public var measure: String
    public var function: String
    public var person: String
    public var due: String
    public var result: String
    public var effectCheck: String?
    public var requestID: String?

    public init(
      evaluation: String, finding: String, measure: String, function: String, person: String, due: String,
      result: String, effectCheck: String? = nil, requestID: String? = nil
    ) {
      self.evaluation = evaluation
      self.finding = finding
      self.measure = measure
      self.function = function
      self.person = person
      self.due = due
      self.result = result
      self.effectCheck = effectCheck
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// The college of a municipality adopts what is proposed to it.
  public struct Adopt: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Adopt"
    public var evaluation: String
    public var municipality: String
    public var decision: String
    public var date: String?
    public var requestID: String?

    public init(
      evaluation: String, municipality: String, decision: String, date: String? = nil, requestID: String? = nil
    ) {
      self.evaluation = evaluation
      self.municipality = municipality
      self.decision = decision
      self.date = date
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// What became of a point.
  public struct Follow: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Follow"
    public var point: String
    public var act: String
    public var text: String?
    public var due: String?
    public var requestID: String?

    public init(point: String, act: String, text: String? = nil, due: String? = nil, requestID: String? = nil) {
      self.point = point
      self.act = act
      self.text = text
      self.due = due
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// Points of all evaluations.
  public struct Points: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Points"
    public var open: Bool?
    public var overdue: Bool?
    public var owner: String?
    public var theme: String?
    public var municipality: String?

    public init(
      open: Bool? = nil, overdue: Bool? = nil, owner: String? = nil, theme: String? = nil, municipality: String? = nil
    ) {
      self.open = open
      self.overdue = overdue
      self.owner = owner
      self.theme = theme
      self.municipality = municipality
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var points: [Point]

      public init(points: [Point]) {
        self.points = points
      }
    }
  }
}
