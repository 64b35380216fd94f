import Varlink

extension EvaluationWire {
  /// Opens the evaluation of an incident, an exercise or a near miss.
  public struct Open: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Open"
    public var incident: String?
    public var kind: String?
    public var title: String?
    public var date: String?
    public var municipalities: [String]?
    public var functions: [String]?
    public var requestID: String?

    public init(
      incident: String? = nil, kind: String? = nil, title: String? = nil, date: String? = nil,
      municipalities: [String]? = nil, functions: [String]? = nil, requestID: String? = nil
    ) {
      self.incident = incident
      self.kind = kind
      self.title = title
      self.date = date
      self.municipalities = municipalities
      self.functions = functions
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// Incidents that must be evaluated and are not yet, and evaluations.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.List"
    public var all: Bool?

    public init(all: Bool? = nil) {
      self.all = all
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var missing: [Missing]
      public var evaluations: [Summary]

      public init(missing: [Missing], evaluations: [Summary]) {
        self.missing = missing
        self.evaluations = evaluations
      }
    }
  }

  /// An evaluation with all that belongs to it.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Show"
    public var evaluation: String

    public init(evaluation: String) {
      self.evaluation = evaluation
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// What was said right after it.
  public struct Debrief: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Debrief"
    public var evaluation: String
    public var points: [String]
    public var requestID: String?

    public init(evaluation: String, points: [String], requestID: String? = nil) {
      self.evaluation = evaluation
      self.points = points
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// The First Impression Report of a function.
  public struct Report: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Report"
    public var evaluation: String
    public var function: String
    public var well: [Impression]?
    public var wrong: [Impression]?
    public var requestID: String?

    public init(
      evaluation: String, function: String, well: [Impression]? = nil, wrong: [Impression]? = nil,
      requestID: String? = nil
    ) {
      self.evaluation = evaluation
      self.function = function
      self.well = well
      self.wrong = wrong
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// Does without the report of a function.
  public struct Waive: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Waive"
    public var evaluation: String
    public var function: String
    public var reason: String
    public var requestID: String?

    public init(evaluation: String, function: String, reason: String, requestID: String? = nil) {
      self.evaluation = evaluation
      self.function = function
      self.reason = reason
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }

  /// Closes an evaluation; its points go on.
  public struct Close: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Evaluation.Close"
    public var evaluation: String
    public var requestID: String?

    public init(evaluation: String, requestID: String? = nil) {
      self.evaluation = evaluation
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var evaluation: Evaluation

      public init(evaluation: Evaluation) {
        self.evaluation = evaluation
      }
    }
  }
}
