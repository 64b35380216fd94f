import Varlink

extension TrainingWire {
  /// Plans a course, a training or an exercise, or puts one on record.
  public struct Add: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Training.Add"
    public var title: String
    public var kind: String
    public var date: String
    public var functions: [String]?
    public var validMonths: Int?
    public var organiser: String?
    public var joint: Bool?
    public var requestID: String?

    public init(
      title: String, kind: String, date: String, functions: [String]? = nil, validMonths: Int? = nil,
      organiser: String? = nil, joint: Bool? = nil, requestID: String? = nil
    ) {
      self.title = title
      self.kind = kind
      self.date = date
      self.functions = functions
      self.validMonths = validMonths
      self.organiser = organiser
      self.joint = joint
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var training: Training

      public init(training: Training) {
        self.training = training
      }
    }
  }

  /// People took part.
  public struct Attend: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Training.Attend"
    public var training: String
    public var persons: [String]
    public var result: String?
    public var requestID: String?

    public init(training: String, persons: [String], result: String? = nil, requestID: String? = nil) {
      self.training = training
      self.persons = persons
      self.result = result
      self.requestID = requestID
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var training: Training
      public var renewals: [Renewal]

      public init(training: Training, renewals: [Renewal]) {
        self.training = training
        self.renewals = renewals
      }
    }
  }

  /// Trainings by date.
  public struct List: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Training.List"
    public var year: Int?
    public var function: String?
    public var person: String?

    public init(year: Int? = nil, function: String? = nil, person: String? = nil) {
      self.year = year
      self.function = function
      self.person = person
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var trainings: [Training]
      public var jointExercise: Bool?

      public init(trainings: [Training], jointExercise: Bool? = nil) {
        self.trainings = trainings
        self.jointExercise = jointExercise
      }
    }
  }

  /// A training and who took part.
  public struct Show: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Training.Show"
    public var training: String

    public init(training: String) {
      self.training = training
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var training: Training

      public init(training: Training) {
        self.training = training
      }
    }
  }

  /// Qualifications that lapse, by the moment at which they do.
  public struct Lapsing: Hashable, VarlinkMethod {
    public static let name = "nl.piket.Training.Lapsing"
    public var days: Int?

    public init(days: Int? = nil) {
      self.days = days
    }

    public struct Reply: Hashable, Sendable, Codable {
      public var lapsing: [LapsingQualification]

      public init(lapsing: [LapsingQualification]) {
        self.lapsing = lapsing
      }
    }
  }
}
