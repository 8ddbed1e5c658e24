// Why in C: Swift is compiled for the oldest processor of its kind, with vectors of four floats, and cannot choose wider
// ones when it runs. A function of C can be compiled for what the processor is then found to have.

#include "matrix_product.h"

#if defined(__x86_64__)

#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF

#define WIDE __attribute__((target("avx")))

bool ctrack_matrix_product_is_possible(void) { return __builtin_cpu_supports("avx"); }

// `rows` rows by `panels` panels, kept in registers. Both are constants where it is called, so that the loops over them
// are unrolled.
WIDE static inline __attribute__((always_inline)) void block(
  const int rows, const int panels, const float *left, ptrdiff_t left_stride, const float *right, ptrdiff_t inner,
  const float *bias, float *result, ptrdiff_t result_stride, bool adds) {
  __m256 sums[6][4];
  for (int panel = 0; panel < panels; panel++) {
    __m256 start = bias ? _mm256_loadu_ps(bias + 8 * panel) : _mm256_setzero_ps();
    for (int row = 0; row < rows; row++) sums[row][panel] = start;
  }
  for (ptrdiff_t k = 0; k < inner; k++) {
    __m256 weights[4];
    for (int panel = 0; panel < panels; panel++) weights[panel] = _mm256_loadu_ps(right + (panel * inner + k) * 8);
    for (int row = 0; row < rows; row++) {
      __m256 value = _mm256_broadcast_ss(left + row * left_stride + k);
      for (int panel = 0; panel < panels; panel++) {
        sums[row][panel] = _mm256_add_ps(sums[row][panel], _mm256_mul_ps(weights[panel], value));
      }
    }
  }
  for (int row = 0; row < rows; row++) {
    for (int panel = 0; panel < panels; panel++) {
      float *target = result + row * result_stride + 8 * panel;
      __m256 sum = sums[row][panel];
      _mm256_storeu_ps(target, adds ? _mm256_add_ps(sum, _mm256_loadu_ps(target)) : sum);
    }
  }
}

// All rows of some panels.
WIDE static inline __attribute__((always_inline)) void column(
  const int panels, const float *left, ptrdiff_t count, ptrdiff_t left_stride, const float *right, ptrdiff_t inner,
  const float *bias, float *result, ptrdiff_t result_stride, bool adds) {
  ptrdiff_t row = 0;
#define ROWS(rows) \
  block(rows, panels, left + row * left_stride, left_stride, right, inner, bias, result + row * result_stride, \
        result_stride, adds)
  for (; row + 6 <= count; row += 6) ROWS(6);
  if (row + 4 <= count) { ROWS(4); row += 4; }
  if (row + 2 <= count) { ROWS(2); row += 2; }
  if (row < count) ROWS(1);
#undef ROWS
}

WIDE void ctrack_matrix_product(
  const float *left, ptrdiff_t count, ptrdiff_t left_stride, const float *right, ptrdiff_t inner, ptrdiff_t panels,
  const float *bias, float *result, ptrdiff_t result_stride, bool adds) {
  ptrdiff_t panel = 0;
  for (; panel + 2 <= panels; panel += 2) {
    column(2, left, count, left_stride, right + panel * inner * 8, inner, bias ? bias + 8 * panel : NULL,
           result + 8 * panel, result_stride, adds);
  }
  if (panel < panels) {
    column(1, left, count, left_stride, right + panel * inner * 8, inner, bias ? bias + 8 * panel : NULL,
           result + 8 * panel, result_stride, adds);
  }
}

#else

bool ctrack_matrix_product_is_possible(void) { return false; }

void ctrack_matrix_product(
  const float *left, ptrdiff_t count, ptrdiff_t left_stride, const float *right, ptrdiff_t inner, ptrdiff_t panels,
  const float *bias, float *result, ptrdiff_t result_stride, bool adds) {}

#endif
