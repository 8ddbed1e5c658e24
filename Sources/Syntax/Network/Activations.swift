/// The two curves of the network, eight values at a time, without calls into the C library.
package enum Activation {
  package typealias Lanes = SIMD8<Float>

  /// The hyperbolic tangent as a quotient of polynomials (degree 13 by 6), within 1e-6 of the true curve.
  @inline(__always)
  package static func tanh(_ value: Lanes) -> Lanes {
    let low = value.replacing(with: -7.9, where: value .< -7.9)
    let x = low.replacing(with: 7.9, where: low .> 7.9)
    let y = x * x
    var top = y * -2.76076847742355e-16 + 2.00018790482477e-13
    top = top * y + -8.60467152213735e-11
    top = top * y + 5.12229709037114e-08
    top = top * y + 1.48572235717979e-05
    top = top * y + 6.37261928875436e-04
    top = top * y + 4.89352455891786e-03
    var bottom = y * 1.19825839466702e-06 + 1.18534705686654e-04
    bottom = bottom * y + 2.26843463243900e-03
    bottom = bottom * y + 4.89352518554385e-03
    return x * top / bottom
  }

  /// The logistic curve 1 / (1 + e^-x).
  @inline(__always)
  package static func sigmoid(_ value: Lanes) -> Lanes {
    tanh(value * 0.5) * 0.5 + 0.5
  }
}

/// Cuts negative values to zero.
@inline(__always)
package func rectified(_ value: SIMD8<Float>) -> SIMD8<Float> { value.replacing(with: 0, where: value .< 0) }

extension UnsafePointer<Float> {
  @inline(__always)
  package func lanes(_ offset: Int) -> SIMD8<Float> {
    UnsafeRawPointer(self + offset).loadUnaligned(as: SIMD8<Float>.self)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  package func lanes(_ offset: Int) -> SIMD8<Float> {
    UnsafeRawPointer(self + offset).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  package func store(_ value: SIMD8<Float>, _ offset: Int) {
    UnsafeMutableRawPointer(self + offset).storeBytes(of: value, as: SIMD8<Float>.self)
  }
}
