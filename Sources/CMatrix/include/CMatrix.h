#ifndef CMATRIX_H
#define CMATRIX_H

#include <stddef.h>

/// Columns of a packed matrix that lie together.
#define CMATRIX_PANEL 16

/// c = a × b, in single precision. Every element is summed in the order of the inner dimension, each step a fused multiplication
/// and addition, so that the result is the same to the last bit on every machine.
/// - a: `rows` rows of `inner` elements, each row `stride` elements after the one before (rows may overlap)
/// - b: in panels of 16 columns, each panel `inner` rows of 16; the last one is filled up with zeros
/// - c: `rows` rows of `columns` elements
void cmatrix_multiply(
    const float *a, size_t rows, size_t inner, size_t stride, const float *b, size_t columns, float *c, size_t c_stride);

#endif
