#include "CMatrix.h"

#include <string.h>

// Rows worked on at a time: their sums stay in registers.
#define BLOCK 6

typedef float eight __attribute__((vector_size(32), aligned(4)));

#define load(p) (*(const eight *)(p))
#define spread(x) ((eight){(x), (x), (x), (x), (x), (x), (x), (x)})

#define NAME(name) plain_##name
#define TARGET
#include "kernel.h"
#undef NAME
#undef TARGET

#if defined(__x86_64__)
#define NAME(name) wide_##name
#define TARGET __attribute__((target("avx2,fma")))
#include "kernel.h"
#undef NAME
#undef TARGET
#endif

void cmatrix_multiply(
    const float *a, size_t rows, size_t inner, size_t stride, const float *b, size_t columns, float *c, size_t c_stride) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    wide_multiply(a, rows, inner, stride, b, columns, c, c_stride);
    return;
  }
#endif
  plain_multiply(a, rows, inner, stride, b, columns, c, c_stride);
}
