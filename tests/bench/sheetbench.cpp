// SPDX-License-Identifier: MIT
#include "bench/sheetbench.h"

#include "bench/figure.h"
#include "bench/scrolling.h"
#include "contacttableview.h"

#include <QClipboard>
#include <QScrollBar>

#include <cstdio>

namespace contacts::bench {

namespace {

constexpr std::chrono::milliseconds breath{50}; //!< what was started is over by then
constexpr double slow = 500; //!< milliseconds: a sort that a person waits for
constexpr int copiedRows = int(RowCopier::mostRows);

} // namespace

SheetBench::SheetBench(OpenProgram &program, bool isQuick)
    : m_program(program)
    , m_isQuick(isQuick)
{
}

void SheetBench::run()
{
    read();
    scroll(QStringLiteral("server order"));
    selectAll();
    copy();
    sort();
    scroll(QStringLiteral("sorted by name"));
}

void SheetBench::during(const QString &activity, const std::function<void()> &act)
{
    m_program.measured().setActivity(activity);
    act();
    m_program.measured().rest(breath);
    m_program.measured().setActivity({});
    m_program.measured().spans(activity).print(activity);
}

void SheetBench::read()
{
    during(QStringLiteral("load"), [this] {
        const std::chrono::duration<double> time = m_program.readWholeList();
        Figure{QStringLiteral("load"), time.count(), QStringLiteral("s"), 1, {}}.print();
    });
}

void SheetBench::sort()
{
    Samples cold;
    Samples down;
    const auto sortedIn = [this](const ColumnKey &column) {
        const auto time = m_program.timeToAnswer([&] { m_program.clickHeading(column); });
        m_program.measured().rest(breath);
        return time ? time->picture : 0;
    };
    during(QStringLiteral("sort"), [&] {
        for (const ColumnKey &column : std::vector(m_program.screen().model().columns())) {
            const double time = sortedIn(column);
            cold.add(time);
            if (column == testing::nameColumn)
                Figure{QStringLiteral("click to picture, sort by name"),
                       time,
                       QStringLiteral("ms"),
                       1,
                       {}}
                    .print();
            if (time > slow)
                std::fprintf(stderr, "sort by %s: %.0f ms\n", qPrintable(column.toString()), time);
            down.add(sortedIn(column));
            sortedIn(column); // as on the server
        }
    });
    Figure::printLatency(QStringLiteral("click to picture, sort by any column"), cold);
    Figure::printLatency(QStringLiteral("click to picture, the other direction"), down);
    m_program.timeToAnswer([this] { m_program.clickHeading(testing::nameColumn); });
}

void SheetBench::scroll(const QString &order)
{
    ContactTableView &table = m_program.screen().table();
    table.setFocus();
    table.verticalScrollBar()->setValue(0);
    m_program.measured().rest(breath);
    Scrolling scrolling(m_program.measured(), table);
    during(QStringLiteral("scroll, ") + order, [&] {
        scrolling.turnWheel(m_isQuick ? 50 : 200);
        scrolling.pageDown(m_isQuick ? 20 : 100);
        scrolling.dragBar(m_isQuick ? 10 : 50);
    });
}

void SheetBench::selectAll()
{
    Samples samples;
    during(QStringLiteral("select all"), [&] {
        for (int i = 0; i < (m_isQuick ? 3 : 20); ++i) {
            m_program.clickRow(i);
            m_program.measured().rest(breath);
            samples.add(m_program.millisecondsToPaint(
                [this] { m_program.key(Qt::Key_A, Qt::ControlModifier); },
                [this] { return m_program.screen().selected() == m_program.contacts(); }));
        }
    });
    Figure::printLatency(QStringLiteral("select all, key to picture"), samples);
}

void SheetBench::copy()
{
    const int rows = std::min(copiedRows, int(m_program.contacts()));
    m_program.clickRow(0);
    m_program.clickRow(rows - 1, Qt::ShiftModifier);
    m_program.measured().rest(breath);
    if (m_program.screen().selected() != rows)
        qFatal("%lld rows are selected", m_program.screen().selected());
    Samples samples;
    during(QStringLiteral("copy"), [&] {
        for (int i = 0; i < (m_isQuick ? 2 : 5); ++i) {
            bool isCopied = false;
            const auto copied =
                QObject::connect(QApplication::clipboard(), &QClipboard::dataChanged,
                                 &m_program.measured(), [&] { isCopied = true; });
            samples.add(
                m_program.millisecondsTo([this] { m_program.key(Qt::Key_C, Qt::ControlModifier); },
                                         [&] { return isCopied; }));
            QObject::disconnect(copied);
            m_program.measured().rest(breath);
        }
    });
    Figure{QStringLiteral("copy of %1 rows, key to clipboard").arg(rows),
           samples.median(),
           QStringLiteral("ms"),
           qint64(samples.count()),
           {{QStringLiteral("maximum"), samples.maximum()}}}
        .print();
}

} // namespace contacts::bench
