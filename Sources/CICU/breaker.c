#include <unicode/ubrk.h>

#include "internal.h"

_Static_assert(CICU_BREAK_CHARACTER == UBRK_CHARACTER, "ICU changed its break kinds");
_Static_assert(CICU_BREAK_WORD == UBRK_WORD, "ICU changed its break kinds");
_Static_assert(CICU_BREAK_LINE == UBRK_LINE, "ICU changed its break kinds");
_Static_assert(CICU_BREAK_SENTENCE == UBRK_SENTENCE, "ICU changed its break kinds");

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  UBreakIterator *iterator = ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) return NULL;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->iterator = iterator;
  breaker->text = (UText)UTEXT_INITIALIZER;
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

void cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *utf8, int64_t length, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  utext_openUTF8(&breaker->text, utf8 ? (const char *)utf8 : "", length, &code);
  ubrk_setUText(breaker->iterator, &breaker->text, &code);
  ubrk_first(breaker->iterator);
  *status = code;
}

int32_t cicu_breaker_fill(cicu_breaker *breaker, int32_t *offsets, int32_t *tags, int32_t capacity) {
  int32_t count = 0;
  while (count < capacity) {
    int32_t next = ubrk_next(breaker->iterator);
    if (next == UBRK_DONE) break;
    offsets[count] = next;
    tags[count] = ubrk_getRuleStatus(breaker->iterator);
    count += 1;
  }
  return count;
}
