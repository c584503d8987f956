// SPDX-License-Identifier: MIT
#pragma once

#include "models/person.h"
#include "models/randomtree.h"

namespace contacts::testing {

//! People who stand where conditions change their answer: seconds around midnight, numbers written
//! in several ways, texts of blanks and marks; and what to ask of them.
class EdgePeople
{
public:
    static Person random(qint64 id, QRandomGenerator &random);
    //! A moment at noon in one of several zones, also on days when clocks change.
    static QueryMoment moment(QRandomGenerator &random);
    static RandomTree::Texts questions();
};

} // namespace contacts::testing
