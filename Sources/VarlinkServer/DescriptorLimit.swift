import Glibc

/// How many descriptors this process may have open (RLIMIT_NOFILE, getrlimit(2)).
public func descriptorLimit() -> Int {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1024 }
  return Int(clamping: limit.rlim_cur)
}

/// Raises the number of descriptors that this process may have open as far as it may by itself: the usual 1024 do not
/// carry a thousand connections. For a main to call before it makes a server.
///
/// - Returns: the limit that holds now.
@discardableResult
public func raiseDescriptorLimit() -> Int {
  var limit = rlimit()
  if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
    limit.rlim_cur = limit.rlim_max
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
  return descriptorLimit()
}
