#include <unicode/utrans.h>

#include "internal.h"

struct cicu_transliterator {
  UTransliterator *handle;
};

cicu_transliterator *cicu_transliterator_open(const char *identifier, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  UChar name[128];
  int32_t length = 0;
  u_strFromUTF8(name, 128, &length, identifier, -1, &code);
  UTransliterator *handle = utrans_openU(name, length, UTRANS_FORWARD, NULL, 0, NULL, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_transliterator *transliterator = malloc(sizeof *transliterator);
  if (transliterator == NULL) {
    utrans_close(handle);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  transliterator->handle = handle;
  return transliterator;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
  utrans_close(transliterator->handle);
  free(transliterator);
}

int64_t cicu_transliterate(const cicu_transliterator *transliterator, const uint8_t *utf8, int64_t length, uint8_t *output,
                           int64_t capacity, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  // Readings grow: a katakana becomes at most a handful of Latin letters and marks.
  int32_t room = (int32_t)(length * 4 + 64), count = 0, limit, written = 0;
  UChar *buffer = malloc(sizeof(UChar) * (size_t)room);
  if (buffer == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return -1;
  }
  u_strFromUTF8WithSub(buffer, room, &count, utf8 ? (const char *)utf8 : "", (int32_t)length, 0xFFFD, NULL, &code);
  limit = count;
  utrans_transUChars(transliterator->handle, buffer, &count, room, 0, &limit, &code);
  if (U_SUCCESS(code)) {
    u_strToUTF8WithSub((char *)output, (int32_t)capacity, &written, buffer, limit, 0xFFFD, NULL, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) code = U_ZERO_ERROR;
  }
  free(buffer);
  *status = code;
  return U_FAILURE(code) ? -1 : written;
}
