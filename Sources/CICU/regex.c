#include <unicode/uregex.h>

#include "internal.h"

struct cicu_regex {
  URegularExpression *handle;
  UText text;
};

cicu_regex *cicu_regex_open(const uint8_t *pattern, int64_t length, bool case_insensitive, int32_t *error_offset, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  UParseError parse = {0};
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, pattern ? (const char *)pattern : "", length, &code);
  URegularExpression *handle = uregex_openUText(&text, case_insensitive ? UREGEX_CASE_INSENSITIVE : 0, &parse, &code);
  utext_close(&text);
  *status = code;
  *error_offset = parse.offset;
  if (U_FAILURE(code)) return NULL;
  cicu_regex *regex = calloc(1, sizeof *regex);
  if (regex == NULL) {
    uregex_close(handle);
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  regex->handle = handle;
  regex->text = (UText)UTEXT_INITIALIZER;
  return regex;
}

void cicu_regex_close(cicu_regex *regex) {
  uregex_close(regex->handle);
  utext_close(&regex->text);
  free(regex);
}

void cicu_regex_set_limits(cicu_regex *regex, int32_t time_limit, int32_t stack_limit, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  uregex_setTimeLimit(regex->handle, time_limit, &code);
  uregex_setStackLimit(regex->handle, stack_limit, &code);
  *status = code;
}

void cicu_regex_set_text(cicu_regex *regex, const uint8_t *utf8, int64_t length, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  utext_openUTF8(&regex->text, utf8 ? (const char *)utf8 : "", length, &code);
  uregex_setUText(regex->handle, &regex->text, &code);
  *status = code;
}

bool cicu_regex_find(cicu_regex *regex, int64_t from, int64_t *start, int64_t *end, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  bool found = uregex_find64(regex->handle, from, &code);
  if (found) {
    *start = uregex_start64(regex->handle, 0, &code);
    *end = uregex_end64(regex->handle, 0, &code);
  }
  *status = code;
  return found && U_SUCCESS(code);
}

bool cicu_regex_group(cicu_regex *regex, int32_t group, int64_t *start, int64_t *end, cicu_status *status) {
  UErrorCode code = cicu_begin(status);
  *start = uregex_start64(regex->handle, group, &code);
  *end = uregex_end64(regex->handle, group, &code);
  *status = code;
  return U_SUCCESS(code) && *start >= 0;
}
