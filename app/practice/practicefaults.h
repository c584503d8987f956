// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceexchange.h"
#include "practice/practicerenderer.h"
#include "practice/practiceswitches.h"

#include <atomic>

namespace contacts {

enum class PracticeCall { List, One, Create, Update, Delete, None };

//! What goes wrong, and when. Thread-safe.
class PracticeFaults
{
public:
    explicit PracticeFaults(quint64 seed);

    //! The fault of this request, "none" for most. `page`: 0 when it is not the list.
    std::string pick(const PracticeSwitches &switches, PracticeCall call, quint64 page,
                     quint64 sequence);
    //! fault-times counts from here on.
    void restart() { m_given = 0; }

    //! True: the real answer is made and then spoiled; false: something else is sent.
    static bool spoils(std::string_view fault);
    static PracticeRenderer::Fault rendererFault(std::string_view fault);
    static PracticeAnswer instead(std::string_view fault, const PracticeSwitches &switches,
                                  const PracticeRequest &request, PracticeRenderer &renderer);
    static void spoil(std::string_view fault, const PracticeSwitches &switches,
                      PracticeAnswer &answer);

private:
    std::string random(PracticeCall call, quint64 sequence) const;

    quint64 m_seed;
    std::atomic<qint64> m_given{0};
};

} // namespace contacts
