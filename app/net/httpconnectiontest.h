// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/timings.h"
#include "session/connectiontest.h"

namespace contacts {

//! ConnectionTest over HTTP. Each run has a budget of its own: it stands for a key that nothing
//! else uses yet. UI thread only.
class HttpConnectionTest final : public ConnectionTest
{
public:
    //! The clock must outlive this and its runs.
    HttpConnectionTest(Clock &clock, const Timings &timings);

    [[nodiscard]] std::unique_ptr<Run> start(const QString &typedServer, const ApiKey &key,
                                             std::function<void(Outcome)> ended) override;

private:
    class HttpRun;

    Clock &m_clock;
    const Timings m_timings;
};

} // namespace contacts
