/// One region as its configuration file describes it: municipalities, employers, piket functions, roles.
///
/// Another region is another file, never other code.
public struct Region: Hashable, Sendable, Codable {
  public var code: String
  public var name: String
  /// IANA name, for instance `Europe/Amsterdam`.
  public var zone: String
  /// The language of journal entries: `nl` or `en`.
  public var language: String
  /// CBS code of the safety region, for instance `VR16`.
  public var safetyRegion: String
  public var policeUnit: String
  public var municipalities: [Municipality]
  public var employers: [Employer]
  public var functions: [PiketFunction]
  public var roles: [RoleGrant]
  /// How rosters are made, judged and paid here.
  public var rules: RegionRules

  public init(
    code: String, name: String, zone: String, language: String, safetyRegion: String, policeUnit: String,
    municipalities: [Municipality], employers: [Employer], functions: [PiketFunction], roles: [RoleGrant],
    rules: RegionRules = RegionRules()
  ) {
    self.code = code
    self.name = name
    self.zone = zone
    self.language = language
    self.safetyRegion = safetyRegion
    self.policeUnit = policeUnit
    self.municipalities = municipalities
    self.employers = employers
    self.functions = functions
    self.roles = roles
    self.rules = rules
  }

  /// An older log knows no rules of the region: the usual ones.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      code: try values.decode(String.self, forKey: .code), name: try values.decode(String.self, forKey: .name),
      zone: try values.decode(String.self, forKey: .zone), language: try values.decode(String.self, forKey: .language),
      safetyRegion: try values.decode(String.self, forKey: .safetyRegion),
      policeUnit: try values.decode(String.self, forKey: .policeUnit),
      municipalities: try values.decode([Municipality].self, forKey: .municipalities),
      employers: try values.decode([Employer].self, forKey: .employers),
      functions: try values.decode([PiketFunction].self, forKey: .functions),
      roles: try values.decode([RoleGrant].self, forKey: .roles),
      rules: try values.decodeIfPresent(RegionRules.self, forKey: .rules) ?? RegionRules())
  }

  public func function(_ code: FunctionCode) -> PiketFunction? { functions.first { $0.code == code } }
  public func municipality(_ code: MunicipalityCode) -> Municipality? { municipalities.first { $0.code == code } }
  public func employer(_ code: EmployerCode) -> Employer? { employers.first { $0.code == code } }

  /// Every place that somebody has to fill, in the order of the configuration.
  public var posts: [Post] { functions.flatMap { posts(of: $0) } }

  /// The posts of one function: one where it is pooled, else one a municipality.
  public func posts(of function: PiketFunction) -> [Post] {
    switch function.pool {
    case .region: [Post(function.code)]
    case .municipality, .ordered: municipalities.map { Post(function.code, at: $0.code) }
    }
  }
}

/// A municipality that takes part in the crisis organisation.
public struct Municipality: Hashable, Sendable, Codable {
  public var code: MunicipalityCode
  public var name: String
  /// CBS code, `GM` and four digits.
  public var cbs: String
  /// Two to four letters in numbers of incidents, for instance `LDP`; nil in an older log.
  public var short: String?

  public init(code: MunicipalityCode, name: String, cbs: String, short: String? = nil) {
    self.short = short
    self.code = code
    self.name = name
    self.cbs = cbs
  }
}

/// Who employs the officials: one municipality, or an organisation that several share.
public struct Employer: Hashable, Sendable, Codable {
  public var code: EmployerCode
  public var name: String
  public var municipalities: [MunicipalityCode]

  public init(code: EmployerCode, name: String, municipalities: [MunicipalityCode]) {
    self.code = code
    self.name = name
    self.municipalities = municipalities
  }
}
