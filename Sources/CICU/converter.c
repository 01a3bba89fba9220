#include "internal.h"

#include <unicode/ucnv.h>

int64_t cicu_to_utf8(const char *charset, const uint8_t *source, int64_t length, uint8_t *output, int64_t capacity, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  int32_t needed = ucnv_convert("UTF-8", charset, (char *)output, (int32_t)capacity, (const char *)source, (int32_t)length, &code);
  if (code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  *status = code;
  return U_FAILURE(code) ? -1 : needed;
}
