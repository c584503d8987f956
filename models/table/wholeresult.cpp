// SPDX-License-Identifier: MIT
#include "table/wholeresult.h"

namespace contacts {

WholeResult::WholeResult(ContactSheet &sheet, const ContactList &list, const ListWalker &walker,
                         QObject *parent)
    : QObject(parent)
    , m_sheet(sheet)
    , m_list(list)
    , m_walker(walker)
{
    connect(&sheet, &ContactSheet::updated, this, &WholeResult::checkSoon);
    connect(&walker, &ListWalker::stateChanged, this, &WholeResult::checkSoon);
    connect(&sheet, &ContactSheet::queryChanged, this, [this] {
        // Its text alone may change, and what is read may give it another reading.
        if (!(m_sheet.query() == m_query))
            end(End::OtherQuestion);
    });
}

bool WholeResult::isThere() const
{
    return m_sheet.coverage().isWhole && m_sheet.isUpToDate();
}

void WholeResult::await()
{
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    m_query = m_sheet.query();
    m_sheet.completeList();
    check();
}

void WholeResult::cancel()
{
    end(End::Cancelled);
}

//! Reading everything again stops for an instant: only what is left of it then counts.
void WholeResult::checkSoon()
{
    if (!m_isWaiting || std::exchange(m_willCheck, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_willCheck = false;
            check();
        },
        Qt::QueuedConnection);
}

void WholeResult::check()
{
    if (!m_isWaiting)
        return;
    switch (m_walker.state()) {
    case ListWalker::State::Reading:
        return;
    case ListWalker::State::Idle:
        return end(End::Stopped);
    case ListWalker::State::Failed:
        return end(End::Failed);
    case ListWalker::State::Moved:
        if (m_sheet.isUpToDate())
            end(End::Moved);
        return;
    case ListWalker::State::Complete:
        // Somebody was added since.
        if (!m_list.isWhole())
            m_sheet.completeList();
        else if (m_sheet.isUpToDate())
            end(End::Whole);
        return;
    }
}

void WholeResult::end(End end)
{
    if (std::exchange(m_isWaiting, false))
        Q_EMIT ended(end);
}

} // namespace contacts
