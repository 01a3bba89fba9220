#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include "internal.h"

const char *cicu_status_name(cicu_status status) { return u_errorName((UErrorCode)status); }

int32_t cicu_script(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  switch (uscript_getScript((UChar32)scalar, &code)) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return CICU_SCRIPT_COMMON;
    case USCRIPT_LATIN: return CICU_SCRIPT_LATIN;
    case USCRIPT_HAN: return CICU_SCRIPT_HAN;
    case USCRIPT_HIRAGANA: return CICU_SCRIPT_HIRAGANA;
    case USCRIPT_KATAKANA: return CICU_SCRIPT_KATAKANA;
    default: return CICU_SCRIPT_OTHER;
  }
}

int32_t cicu_general_category(uint32_t scalar) { return u_charType((UChar32)scalar); }

int32_t cicu_sentence_break(uint32_t scalar) {
  switch ((USentenceBreak)u_getIntPropertyValue((UChar32)scalar, UCHAR_SENTENCE_BREAK)) {
    case U_SB_STERM: return CICU_SENTENCE_STERM;
    case U_SB_ATERM: return CICU_SENTENCE_ATERM;
    case U_SB_CLOSE: return CICU_SENTENCE_CLOSE;
    case U_SB_SEP:
    case U_SB_CR:
    case U_SB_LF: return CICU_SENTENCE_SEP;
    case U_SB_LOWER: return CICU_SENTENCE_LOWER;
    case U_SB_UPPER: return CICU_SENTENCE_UPPER;
    case U_SB_OLETTER: return CICU_SENTENCE_LETTER;
    case U_SB_NUMERIC: return CICU_SENTENCE_NUMERIC;
    case U_SB_EXTEND:
    case U_SB_FORMAT: return CICU_SENTENCE_EXTEND;
    case U_SB_SP: return CICU_SENTENCE_SPACE;
    default: return CICU_SENTENCE_OTHER;
  }
}

int32_t cicu_cell_width(uint32_t scalar, int32_t ambiguous) {
  switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR: return 0;
    default: break;
  }
  switch ((UEastAsianWidth)u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE: return 2;
    case U_EA_AMBIGUOUS: return ambiguous;
    default: return 1;
  }
}
