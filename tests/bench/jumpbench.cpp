// SPDX-License-Identifier: MIT
#include "bench/jumpbench.h"

#include "bench/figure.h"
#include "contacttableview.h"

#include <QFile>
#include <QJsonDocument>
#include <QScrollBar>

namespace contacts::bench {

namespace {
//! The bar has come to rest, and what the answer started is over.
constexpr std::chrono::milliseconds betweenJumps{300};
constexpr int mostTries = 10'000;
} // namespace

JumpBench::JumpBench(OpenProgram &program, const QString &journal)
    : m_program(program)
    , m_journal(journal)
{
}

bool JumpBench::isNotRead(int row) const
{
    return m_program.screen().model().rowState(row) == ContactTableModel::RowState::NotRead;
}

bool JumpBench::isWholeScreenRead() const
{
    const ContactTableView &table = m_program.screen().table();
    const int last = table.rowAt(table.viewport()->height() - 1);
    for (int row = table.rowAt(0); row <= last; ++row) {
        const QVariant state =
            m_program.screen().model().index(row, 0).data(ContactTableModel::RowStateRole);
        if (state.toInt() != int(ContactTableModel::RowState::Loaded))
            return false;
    }
    return true;
}

QJsonArray JumpBench::newRequests()
{
    QFile file(m_journal);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_journalRead))
        qFatal("the journal of the server cannot be read");
    QJsonArray requests;
    const QByteArray text = file.readAll();
    m_journalRead += text.size();
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject request = QJsonDocument::fromJson(line).object();
        requests.append(request[QLatin1String("path")].toString() + u'?'
                        + request[QLatin1String("query")].toString());
    }
    return requests;
}

int JumpBench::placeToJumpTo(bool acrossAnEdge)
{
    const ContactTableView &table = m_program.screen().table();
    const int height = table.rowHeight(0);
    const int screen = table.viewport()->height() / height;
    const auto last = int(m_program.contacts()) - PageScheduler::pageSize;
    std::uniform_int_distribution<int> rows(0, last);
    for (int tries = 0; tries < mostTries; ++tries) {
        int row = rows(m_random);
        const int behindEdge = row % PageScheduler::pageSize;
        const bool isAcross = behindEdge + screen >= PageScheduler::pageSize;
        if (acrossAnEdge)
            row += PageScheduler::pageSize - behindEdge - screen / 2;
        if (isNotRead(row) && isNotRead(row + screen) && (acrossAnEdge || !isAcross))
            return row * height;
    }
    qFatal("everything is read already: the list is too short for this");
    return 0;
}

void JumpBench::run(int jumps)
{
    constexpr int everyEdge = 6;
    m_program.measured().rest(betweenJumps);
    newRequests();
    for (int i = 1; i <= jumps; ++i) {
        const bool acrossAnEdge = i % everyEdge == 0;
        const int place = placeToJumpTo(acrossAnEdge);
        QScrollBar *bar = m_program.screen().table().verticalScrollBar();
        const double time = m_program.millisecondsToPaint([&] { bar->setValue(place); },
                                                          [this] { return isWholeScreenRead(); });
        m_program.measured().rest(betweenJumps);
        printLine({{QStringLiteral("event"), QStringLiteral("jump")},
                   {QStringLiteral("milliseconds"), time},
                   {QStringLiteral("across an edge"), acrossAnEdge},
                   {QStringLiteral("requests"), newRequests()}});
    }
}

} // namespace contacts::bench
