// SPDX-License-Identifier: MIT
#include "bench/typingbench.h"

#include "bench/figure.h"

#include <QLineEdit>

#include <cstdio>

namespace contacts::bench {

namespace {

//! Between two keys of a person who is quick; what a key started is over by then.
constexpr std::chrono::milliseconds betweenKeys{25};

constexpr double slow = 33; //!< milliseconds: two pictures of a usual screen

//! Few hits and many, a number, none, several words; each is typed letter by letter.
QStringList queries()
{
    return {QStringLiteral("mar"), QStringLiteral("novák 12"), QStringLiteral("zzqx"),
            QStringLiteral("4471"), QStringLiteral("maria rossi")};
}

} // namespace

TypingBench::TypingBench(OpenProgram &program, int rounds)
    : m_program(program)
    , m_rounds(rounds)
{
}

void TypingBench::run()
{
    m_program.key(Qt::Key_F, Qt::ControlModifier);
    if (!m_program.screen().search().hasFocus())
        qFatal("the search box does not get the keyboard");
    typeAll(QStringLiteral("server order"));
    m_program.timeToAnswer([this] { m_program.clickHeading(testing::nameColumn); });
    m_program.measured().rest(betweenKeys);
    m_program.screen().search().setFocus();
    typeAll(QStringLiteral("sorted by name"));
}

void TypingBench::typeAll(const QString &order)
{
    m_rows = m_picture = {};
    m_byText.clear();
    const QString activity = QStringLiteral("search, ") + order;
    m_program.measured().setActivity(activity);
    for (int round = 0; round < m_rounds; ++round) {
        for (const QString &query : queries()) {
            type(query);
            clear();
        }
        const QString erased = QStringLiteral("alessandro");
        type(erased);
        for (qsizetype i = 0; i < erased.size(); ++i)
            press(Qt::Key_Backspace, Qt::NoModifier, {});
    }
    m_program.measured().setActivity({});
    Figure::printLatency(QStringLiteral("key to picture, ") + order, m_picture);
    Figure::printLatency(QStringLiteral("key to rows in the window, ") + order, m_rows);
    m_program.measured().spans(activity).print(activity);
    for (const auto &[text, samples] : m_byText) {
        if (samples.maximum() > slow)
            std::fprintf(stderr, "%s: “%s” median %.1f ms, longest %.1f ms\n", qPrintable(activity),
                         qPrintable(text), samples.median(), samples.maximum());
    }
}

void TypingBench::press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    const auto time = m_program.timeToAnswer([&] { m_program.key(key, modifiers, text); });
    if (time) {
        m_rows.add(time->rows);
        m_picture.add(time->picture);
        m_byText[m_program.screen().search().text()].add(time->picture);
    }
    m_program.measured().rest(betweenKeys);
}

void TypingBench::type(const QString &query)
{
    for (const QChar letter : query)
        press(Qt::Key_unknown, Qt::NoModifier, letter);
}

void TypingBench::clear()
{
    m_program.key(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete, Qt::NoModifier, {});
}

} // namespace contacts::bench
