/// Finds the minimum of a smooth convex function by L-BFGS: steps along a direction that the last few gradients bend.
///
/// The same input gives the same bits: everything is added up in one order, on one thread.
struct QuasiNewton {
  var iterations = 200
  /// Ends once the gradient is this small against the first one.
  var tolerance = 1e-4
  var memory = 8

  /// - Parameter function: the value at a place; writes the gradient there.
  func minimum(from start: [Double], of function: ([Double], inout [Double]) -> Double) -> [Double] {
    var place = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = function(place, &gradient)
    let goal = tolerance * max(1e-12, dot(gradient, gradient).squareRoot())
    var steps: [Step] = []
    var next = place
    var nextGradient = gradient
    for _ in 0..<iterations where dot(gradient, gradient).squareRoot() > goal {
      var direction = bent(gradient, by: steps)
      var slope = dot(direction, gradient)
      if slope >= 0 {
        steps = []
        direction = gradient.map { -$0 }
        slope = -dot(gradient, gradient)
      }
      var length = steps.isEmpty ? min(1, 1 / (-slope).squareRoot()) : 1
      var nextValue = value
      var isLower = false
      for _ in 0..<30 {
        for index in place.indices { next[index] = place[index] + length * direction[index] }
        nextValue = function(next, &nextGradient)
        isLower = nextValue <= value + 1e-4 * length * slope
        if isLower { break }
        length /= 2
      }
      guard isLower else { break }
      let step = Step(from: place, to: next, gradient, nextGradient)
      if step.curvature > 1e-10 { steps.append(step) }
      if steps.count > memory { steps.removeFirst() }
      (place, gradient, value) = (next, nextGradient, nextValue)
    }
    return place
  }

  private struct Step {
    let moved: [Double]
    let turned: [Double]
    let curvature: Double

    init(from place: [Double], to next: [Double], _ gradient: [Double], _ nextGradient: [Double]) {
      moved = zip(next, place).map { $0 - $1 }
      turned = zip(nextGradient, gradient).map { $0 - $1 }
      curvature = dot(moved, turned)
    }
  }

  private func bent(_ gradient: [Double], by steps: [Step]) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = dot(step.moved, direction) / step.curvature
      shares.append(share)
      add(-share, step.turned, to: &direction)
    }
    if let last = steps.last {
      let scale = last.curvature / dot(last.turned, last.turned)
      for index in direction.indices { direction[index] *= scale }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      add(share - dot(step.turned, direction) / step.curvature, step.moved, to: &direction)
    }
    return direction
  }
}

private func dot(_ one: [Double], _ other: [Double]) -> Double {
  var sum = 0.0
  for index in one.indices { sum += one[index] * other[index] }
  return sum
}

private func add(_ factor: Double, _ values: [Double], to sum: inout [Double]) {
  for index in sum.indices { sum[index] += factor * values[index] }
}
