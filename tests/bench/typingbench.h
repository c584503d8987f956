// SPDX-License-Identifier: MIT
#pragma once

#include "bench/openprogram.h"

namespace contacts::bench {

//! Types searches, letter by letter, and measures from each key to the picture that answers it.
class TypingBench
{
public:
    //! `rounds`: how often the list of queries is typed in each order.
    TypingBench(OpenProgram &program, int rounds);
    void run();

private:
    void typeAll(const QString &order);
    void press(int key, Qt::KeyboardModifiers modifiers, const QString &text);
    void type(const QString &query);
    void clear();

    OpenProgram &m_program;
    const int m_rounds;
    // Of the order under way, in milliseconds
    Samples m_rows;
    Samples m_picture;
    std::map<QString, Samples> m_byText; //!< the same by what stood in the box then
};

} // namespace contacts::bench
