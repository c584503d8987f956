// SPDX-License-Identifier: MIT
#include "store/searchtext.h"
