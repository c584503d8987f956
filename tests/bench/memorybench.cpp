// SPDX-License-Identifier: MIT
#include "bench/memorybench.h"

#include "bench/figure.h"
#include "bench/memorywatch.h"

#include <QLineEdit>

namespace contacts::bench {

namespace {
constexpr std::chrono::seconds settling{3};
} // namespace

MemoryBench::MemoryBench(OpenProgram &program)
    : m_program(program)
{
}

void MemoryBench::run()
{
    const qint64 atFirst = MemoryWatch::privateBytes();
    const MemoryWatch watch;
    m_program.readWholeList();
    const qint64 read = watch.peak();
    m_program.timeToAnswer([this] { m_program.clickHeading(testing::nameColumn); });
    const qint64 sorted = watch.peak();
    m_program.key(Qt::Key_F, Qt::ControlModifier);
    for (const QChar letter : QStringLiteral("mar"))
        m_program.timeToAnswer([&] { m_program.key(Qt::Key_unknown, Qt::NoModifier, letter); });
    m_program.timeToAnswer([this] { m_program.screen().search().clear(); });
    m_program.measured().rest(settling);
    const qint64 settled = MemoryWatch::privateBytes();

    const QString bytes = QStringLiteral("bytes");
    const auto contacts = double(m_program.contacts());
    Figure{QStringLiteral("private memory per contact, settled"),
           double(settled) / contacts,
           bytes,
           1,
           {{QStringLiteral("before reading"), double(atFirst) / contacts}}}
        .print();
    Figure{QStringLiteral("peak of private memory"),
           double(watch.peak()) / double(settled),
           QStringLiteral("× settled"),
           1,
           {{QStringLiteral("after reading"), double(read) / double(settled)},
            {QStringLiteral("after sorting"), double(sorted) / double(settled)}}}
        .print();
}

} // namespace contacts::bench
