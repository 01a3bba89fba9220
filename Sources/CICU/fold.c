#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include "internal.h"

typedef struct {
  uint8_t *output;
  int32_t *origins;
  int64_t capacity;
  int64_t length;
} sink;

static void put(sink *sink, const uint8_t *bytes, int64_t count, int64_t origin) {
  if (sink->length + count <= sink->capacity) {
    for (int64_t i = 0; i < count; i++) {
      sink->output[sink->length + i] = bytes[i];
      sink->origins[sink->length + i] = (int32_t)origin;
    }
  }
  sink->length += count;
}

// A run between two normalization boundaries folds on its own: that is what keeps the map back exact.
static void put_run(sink *sink, const UNormalizer2 *normalizer, const uint8_t *utf8, int64_t start, int64_t end, UErrorCode *code) {
  enum { ROOM = 256 };
  UChar room[ROOM], folded_room[ROOM];
  char bytes_room[ROOM * 3];
  UChar *source = room, *folded = folded_room;
  char *bytes = bytes_room;
  int32_t length = 0, count = 0, written = 0;
  u_strFromUTF8WithSub(source, ROOM, &length, (const char *)utf8 + start, (int32_t)(end - start), 0xFFFD, NULL, code);
  if (*code == U_BUFFER_OVERFLOW_ERROR) {
    *code = U_ZERO_ERROR;
    source = malloc(sizeof(UChar) * (size_t)(length + 1));
    if (source == NULL) { *code = U_MEMORY_ALLOCATION_ERROR; return; }
    u_strFromUTF8WithSub(source, length + 1, &length, (const char *)utf8 + start, (int32_t)(end - start), 0xFFFD, NULL, code);
  }
  count = unorm2_normalize(normalizer, source, length, folded, ROOM, code);
  if (*code == U_BUFFER_OVERFLOW_ERROR) {
    *code = U_ZERO_ERROR;
    folded = malloc(sizeof(UChar) * (size_t)(count + 1));
    bytes = malloc((size_t)(count + 1) * 3);
    if (folded == NULL || bytes == NULL) *code = U_MEMORY_ALLOCATION_ERROR;
    else count = unorm2_normalize(normalizer, source, length, folded, count + 1, code);
  }
  if (U_SUCCESS(*code) && count > 0) {
    u_strToUTF8WithSub(bytes, bytes == bytes_room ? (int32_t)sizeof bytes_room : (count + 1) * 3, &written, folded, count, 0xFFFD, NULL, code);
    if (*code == U_STRING_NOT_TERMINATED_WARNING) *code = U_ZERO_ERROR;
    if (U_SUCCESS(*code)) put(sink, (const uint8_t *)bytes, written, start);
  }
  if (source != room) free(source);
  if (folded != folded_room) free(folded);
  if (bytes != bytes_room) free(bytes);
}

// Kana and unified ideographs fold to themselves where no mark follows that could join them. Three bytes each.
static int is_plain(const uint8_t *at) {
  uint32_t c = (uint32_t)(at[0] & 0x0F) << 12 | (uint32_t)(at[1] & 0x3F) << 6 | (uint32_t)(at[2] & 0x3F);
  if (at[0] < 0xE3 || at[0] > 0xE9 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80) return 0;
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC) || c == 0x3001 || c == 0x3002;
}

int64_t cicu_fold(const uint8_t *utf8, int64_t length, uint8_t *output, int32_t *origins, int64_t capacity, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&code);
  sink sink = {output, origins, output && origins ? capacity : -1, 0};
  int64_t run = 0, i = 0;
  while (U_SUCCESS(code) && i < length) {
    int64_t at = i;
    UChar32 c;
    // ASCII followed by ASCII is the common case and folds byte by byte.
    if (utf8[i] < 0x80 && (i + 1 == length || utf8[i + 1] < 0x80)) {
      if (run < i) put_run(&sink, normalizer, utf8, run, i, &code);
      uint8_t byte = utf8[i];
      if (byte >= 'A' && byte <= 'Z') byte += 32;
      put(&sink, &byte, 1, i);
      i += 1;
      run = i;
      continue;
    }
    if (i + 3 <= length && is_plain(utf8 + i) &&
        (i + 3 == length || utf8[i + 3] < 0x80 || (i + 6 <= length && is_plain(utf8 + i + 3)))) {
      if (run < i) put_run(&sink, normalizer, utf8, run, i, &code);
      put(&sink, utf8 + i, 3, i);
      i += 3;
      run = i;
      continue;
    }
    U8_NEXT_OR_FFFD(utf8, i, length, c);
    if (at > run && unorm2_hasBoundaryBefore(normalizer, c)) {
      put_run(&sink, normalizer, utf8, run, at, &code);
      run = at;
    }
  }
  if (U_SUCCESS(code) && run < length) put_run(&sink, normalizer, utf8, run, length, &code);
  *status = code;
  if (U_FAILURE(code)) return -1;
  if (origins && sink.length <= capacity) origins[sink.length] = (int32_t)length;
  return sink.length;
}
