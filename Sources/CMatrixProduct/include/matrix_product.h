#ifndef CTRACK_MATRIX_PRODUCT_H
#define CTRACK_MATRIX_PRODUCT_H

#include <stdbool.h>
#include <stddef.h>

/// Whether this processor has vectors of eight floats (AVX), without which `ctrack_matrix_product` must not be called.
bool ctrack_matrix_product_is_possible(void);

/// The product of `count` rows with a matrix in panels of eight columns: `result = left · right`, plus `bias` unless it is
/// null, plus what stood in `result` where `adds`.
///
/// Every value is the same, to the last bit, as that of a loop over `inner` which multiplies, then adds: no product is
/// added without being rounded.
void ctrack_matrix_product(
  const float *left, ptrdiff_t count, ptrdiff_t left_stride, const float *right, ptrdiff_t inner, ptrdiff_t panels,
  const float *bias, float *result, ptrdiff_t result_stride, bool adds);

#endif
