/// The two functions the annealing needs, of our own: the target imports nothing, and every machine gets the same
/// digits.
enum Logarithms {
  /// The natural logarithm of a positive number.
  static func ln(_ value: Double) -> Double {
    let ln2 = 0.693147180559945309
    let z = (value.significand - 1) / (value.significand + 1)
    var term = z, sum = 0.0, divisor = 1.0
    while divisor < 61 {  // the significand is in 1..<2, so that z is at most a third: 30 terms are exact
      sum += term / divisor
      term *= z * z
      divisor += 2
    }
    return 2 * sum + Double(value.exponent) * ln2
  }

  /// e to the power of a number that is not large.
  static func exp(_ value: Double) -> Double {
    var halvings = 0
    var small = value
    while abs(small) > 0.5 {
      small /= 2
      halvings += 1
    }
    var term = 1.0, sum = 1.0
    for step in 1..<20 {
      term *= small / Double(step)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
