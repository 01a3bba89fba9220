// The kernel, compiled once for each set of instructions: NAME and TARGET are defined by who includes it.

TARGET static void NAME(block)(
    const float *a, size_t rows, size_t inner, size_t stride, const float *b, float *c, size_t c_stride, size_t width) {
  eight low[BLOCK], high[BLOCK];
  for (size_t r = 0; r < BLOCK; r++) low[r] = high[r] = (eight){0};
  if (rows == BLOCK) {
    for (size_t k = 0; k < inner; k++, b += CMATRIX_PANEL) {
      const eight left = load(b), right = load(b + 8);
      for (size_t r = 0; r < BLOCK; r++) {
        const eight x = spread(a[r * stride + k]);
        low[r] = __builtin_elementwise_fma(x, left, low[r]);
        high[r] = __builtin_elementwise_fma(x, right, high[r]);
      }
    }
  } else {
    for (size_t r = 0; r < rows; r++) {
      const float *row = a + r * stride, *panel = b;
      eight l = {0}, h = {0};
      for (size_t k = 0; k < inner; k++, panel += CMATRIX_PANEL) {
        const eight x = spread(row[k]);
        l = __builtin_elementwise_fma(x, load(panel), l);
        h = __builtin_elementwise_fma(x, load(panel + 8), h);
      }
      low[r] = l;
      high[r] = h;
    }
  }
  for (size_t r = 0; r < rows; r++) {
    float row[CMATRIX_PANEL];
    memcpy(row, &low[r], sizeof(eight));
    memcpy(row + 8, &high[r], sizeof(eight));
    memcpy(c + r * c_stride, row, width * sizeof(float));
  }
}

TARGET static void NAME(multiply)(
    const float *a, size_t rows, size_t inner, size_t stride, const float *b, size_t columns, float *c, size_t c_stride) {
  for (size_t column = 0; column < columns; column += CMATRIX_PANEL, b += inner * CMATRIX_PANEL) {
    const size_t width = columns - column < CMATRIX_PANEL ? columns - column : CMATRIX_PANEL;
    for (size_t row = 0; row < rows; row += BLOCK) {
      const size_t count = rows - row < BLOCK ? rows - row : BLOCK;
      NAME(block)(a + row * stride, count, inner, stride, b, c + row * c_stride + column, c_stride, width);
    }
  }
}
