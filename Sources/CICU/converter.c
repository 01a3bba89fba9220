#include "internal.h"

#include <unicode/ucnv.h>

int64_t cicu_to_utf8(const char *charset, const uint8_t *source, int64_t length, uint8_t *output, int64_t capacity, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  int32_t needed = ucnv_convert("UTF-8", charset, (char *)output, (int32_t)capacity, (const char *)source, (int32_t)length, &code);
  if (code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  *status = code;
  return U_FAILURE(code) ? -1 : needed;
}

int64_t cicu_decode(const char *charset, const uint8_t *source, int64_t length, uint16_t *output, int32_t *offsets, int64_t capacity,
                    cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  UConverter *converter = ucnv_open(charset, &code);
  UChar *target = (UChar *)output;
  if (U_SUCCESS(code)) ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  if (U_SUCCESS(code)) {
    const char *from = (const char *)source;
    ucnv_toUnicode(converter, &target, (UChar *)output + capacity, &from, from + length, offsets, true, &code);
  }
  if (converter) ucnv_close(converter);
  *status = code;
  return U_FAILURE(code) ? -1 : target - (UChar *)output;
}
