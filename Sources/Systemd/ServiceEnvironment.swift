import Glibc

/// Path of a credential that the service manager handed over (`LoadCredential=`, systemd.exec(5)); nil where there is
/// no credential of that name.
///
/// The file is readable by this service alone, and is gone when the service ends.
public func credential(named name: String) -> String? {
  guard let directory = environmentVariable("CREDENTIALS_DIRECTORY"), !name.isEmpty, !name.contains("/") else {
    return nil
  }
  let path = directory + "/" + name
  return access(path, F_OK) == 0 ? path : nil
}

/// The directory that the service manager made for the service's state (`StateDirectory=`, systemd.exec(5)), the first
/// where there are several; nil outside a service.
public var stateDirectory: String? {
  environmentVariable("STATE_DIRECTORY")?.split(separator: ":").first.map(String.init)
}

func environmentVariable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
