// The C door to ICU. No ICU type or name shows here: Foundation carries an ICU of another version as a
// Clang module, and one translation unit (or one Swift module graph) must not see both.
#ifndef TAIYAKU_CICU_H
#define TAIYAKU_CICU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// ICU's own error code; 0 and below mean success.
typedef int32_t cicu_status;

/// The name of an ICU error code, such as "U_REGEX_TIME_OUT". Never freed.
const char *cicu_status_name(cicu_status status);

// MARK: Break iteration over UTF-8

typedef struct cicu_breaker cicu_breaker;

enum { CICU_BREAK_CHARACTER = 0, CICU_BREAK_WORD = 1, CICU_BREAK_LINE = 2, CICU_BREAK_SENTENCE = 3 };

cicu_breaker *_Nullable cicu_breaker_open(int32_t kind, const char *locale, cicu_status *status);
void cicu_breaker_close(cicu_breaker *breaker);
/// The text is borrowed until the next call or until close.
void cicu_breaker_set_text(cicu_breaker *breaker, const uint8_t *_Nullable utf8, int64_t length, cicu_status *status);
/// Writes the next boundaries (byte offsets, the leading 0 left out) and their rule status tags; returns how many, 0 at the end.
int32_t cicu_breaker_fill(cicu_breaker *breaker, int32_t *offsets, int32_t *tags, int32_t capacity);

// MARK: Folding with a way back

/// NFKC_Casefold of UTF-8. For every output byte, `origins` receives the byte offset at which the run of input it came
/// from begins; `origins[returned length]` is the input's length. Needs capacity for `capacity` bytes and `capacity + 1`
/// origins; returns the needed length (call again with more room when it exceeds the capacity), or -1 on error.
int64_t cicu_fold(const uint8_t *_Nullable utf8, int64_t length, uint8_t *_Nullable output, int32_t *_Nullable origins,
                  int64_t capacity, cicu_status *status);

// MARK: Other encodings

/// Text of a charset ICU knows (such as "EUC-JP"), at most 1 GiB, as UTF-8; returns the needed length (call again with more room
/// when it exceeds the capacity), or -1 on error.
int64_t cicu_to_utf8(const char *charset, const uint8_t *_Nullable source, int64_t length, uint8_t *_Nullable output,
                     int64_t capacity, cicu_status *status);

/// Decodes a whole text to UTF-16. `offsets` gets, for each unit, where in the source its character begins. Returns the number of
/// units, or -1 on error; bytes that mean nothing in the charset are an error. `capacity` must hold a unit a byte of the source, and one more.
int64_t cicu_decode(const char *charset, const uint8_t *_Nullable source, int64_t length, uint16_t *_Nullable output,
                    int32_t *_Nullable offsets, int64_t capacity, cicu_status *status);

// MARK: Transliteration

typedef struct cicu_transliterator cicu_transliterator;
cicu_transliterator *_Nullable cicu_transliterator_open(const char *identifier, cicu_status *status);
void cicu_transliterator_close(cicu_transliterator *transliterator);
/// UTF-8 to UTF-8; returns the needed length, or -1 on error.
int64_t cicu_transliterate(const cicu_transliterator *transliterator, const uint8_t *_Nullable utf8, int64_t length,
                           uint8_t *_Nullable output, int64_t capacity, cicu_status *status);

// MARK: Regular expressions over UTF-8

typedef struct cicu_regex cicu_regex;
/// On a malformed pattern `error_offset` is the offset in UTF-16 units.
cicu_regex *_Nullable cicu_regex_open(const uint8_t *_Nullable pattern, int64_t length, bool case_insensitive, int32_t *error_offset,
                                      cicu_status *status);
void cicu_regex_close(cicu_regex *regex);
/// Work and memory limits of one match, in ICU's units (steps of the match engine; bytes of back-tracking stack).
void cicu_regex_set_limits(cicu_regex *regex, int32_t time_limit, int32_t stack_limit, cicu_status *status);
/// The text is borrowed until the next call or until close.
void cicu_regex_set_text(cicu_regex *regex, const uint8_t *_Nullable utf8, int64_t length, cicu_status *status);
/// Finds the first match that begins at or after `from` (a byte offset); looks at the whole text for context.
bool cicu_regex_find(cicu_regex *regex, int64_t from, int64_t *start, int64_t *end, cicu_status *status);
/// The byte range of a group of the last match; false when the group took no part.
bool cicu_regex_group(cicu_regex *regex, int32_t group, int64_t *start, int64_t *end, cicu_status *status);

// MARK: Properties of a scalar

enum {
  CICU_SCRIPT_OTHER = 0, CICU_SCRIPT_COMMON = 1, CICU_SCRIPT_LATIN = 2, CICU_SCRIPT_HAN = 3, CICU_SCRIPT_HIRAGANA = 4,
  CICU_SCRIPT_KATAKANA = 5
};
int32_t cicu_script(uint32_t scalar);
/// ICU's general category (0…29, as in the Unicode character database's order in ICU).
int32_t cicu_general_category(uint32_t scalar);
enum {
  CICU_SENTENCE_OTHER = 0, CICU_SENTENCE_STERM = 1, CICU_SENTENCE_ATERM = 2, CICU_SENTENCE_CLOSE = 3, CICU_SENTENCE_SEP = 4,
  CICU_SENTENCE_LOWER = 5, CICU_SENTENCE_UPPER = 6, CICU_SENTENCE_LETTER = 7, CICU_SENTENCE_NUMERIC = 8, CICU_SENTENCE_EXTEND = 9,
  CICU_SENTENCE_SPACE = 10
};
/// The Sentence_Break property, reduced to the classes above.
int32_t cicu_sentence_break(uint32_t scalar);
/// Terminal cells the scalar takes: 0, 1 or 2; ambiguous width counts as `ambiguous`.
int32_t cicu_cell_width(uint32_t scalar, int32_t ambiguous);

#pragma clang assume_nonnull end
#endif
