// SPDX-License-Identifier: MIT
#pragma once

#include "bench/openprogram.h"

#include <QJsonArray>

#include <random>

namespace contacts::bench {

//! Jumps to rows that are not read yet, in a list that is not being read.
class JumpBench
{
public:
    //! `journal`: the file where the server writes down each request.
    JumpBench(OpenProgram &program, const QString &journal);
    void run(int jumps);

private:
    //! In the scroll bar's pixels; shows rows that are not read.
    int placeToJumpTo(bool acrossAnEdge);
    bool isNotRead(int row) const;
    bool isWholeScreenRead() const;
    //! What was asked of the server since the last call: path and query of each request.
    QJsonArray newRequests();

    OpenProgram &m_program;
    const QString m_journal;
    qint64 m_journalRead = 0;
    std::mt19937 m_random{1};
};

} // namespace contacts::bench
