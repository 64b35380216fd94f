import Glibc
import PiketCommands

// A reader that ends early (`piket roster show | head`) is no fault of ours.
signal(SIGPIPE, SIG_DFL)
let status = PiketClient.main(
  arguments: Array(CommandLine.arguments.dropFirst()),
  environment: { getenv($0).map { String(cString: $0) } })
exit(status)
