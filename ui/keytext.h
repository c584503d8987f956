// SPDX-License-Identifier: MIT
#pragma once

#include "session/keyproblem.h"

#include <QCoreApplication>

namespace contacts {

//! What stands between the program and a key, in the person's words, and what to do next. Plain
//! text.
class KeyText
{
    Q_DECLARE_TR_FUNCTIONS(contacts::KeyText)

public:
    static QString title(const KeyProblem &problem);
    static QString advice(const KeyProblem &problem);
};

} // namespace contacts
