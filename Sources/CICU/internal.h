#ifndef TAIYAKU_CICU_INTERNAL_H
#define TAIYAKU_CICU_INTERNAL_H

#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>

#include "CICU.h"

static inline UErrorCode cicu_begin(cicu_status *status) {
  *status = U_ZERO_ERROR;
  return U_ZERO_ERROR;
}

#endif
