@testable import RosterPlanner
