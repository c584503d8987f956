// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

class QWidget;

namespace contacts::testing {

//! Of the window in the pictures.
inline constexpr QSize pictureSize{1180, 720};

//! Walks through steps: prints each, leaves a picture of it, and stops at the first that fails.
class Tour
{
public:
    //! What is wrong; empty when all is well.
    using Problem = QString;

    //! `only`: names of the pictures to save; empty: all.
    Tour(QString folder, QStringList only);
    ~Tour();

    //! False when it failed or took longer than a person would wait; nothing is done any more
    //! after that.
    bool step(const char *title, const char *picture, QWidget &window,
              const std::function<Problem()> &act);
    bool hasFailed() const { return m_failed; }

private:
    Problem savePicture(const char *name, QWidget &window);
    void watch(const std::stop_token &stop);

    const QString m_folder;
    const QStringList m_only;
    int m_number = 0;
    bool m_failed = false;

    // A step that never returns is ended from outside of it.
    std::mutex m_mutex;
    std::condition_variable_any m_stepChanged;
    int m_underWay = 0;
    std::jthread m_watch;
};

} // namespace contacts::testing
