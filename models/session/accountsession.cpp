// SPDX-License-Identifier: MIT
#include "session/accountsession.h"

#include <algorithm>

namespace contacts {

AccountSession::AccountSession(Parts parts, const Services &services, const Timings &timings,
                               const CellText &text, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_source(services.source)
    , m_writer(services.writer)
    , m_phoneNumbers(services.phoneNumbers)
    , m_territories(services.territories)
    , m_clock(services.clock)
    , m_timings(timings)
    , m_list(m_clock)
    , m_reader(m_list, m_source)
    , m_walker(m_list, m_reader, m_clock)
    , m_scheduler(m_list, m_reader, m_clock, timings)
    , m_numberFacts(services.phoneNumbers)
    , m_engine(services.collation, services.territories, m_numberFacts)
    , m_model(m_list, text)
    , m_selection(&m_model)
    , m_sheet(m_list, m_walker, m_engine, m_model, m_clock, timings)
    , m_queue({m_parts.account.id, m_parts.origin, m_writer, services.journal, m_list, m_reader,
               m_walker, m_clock, timings, m_parts.account.wipesAbsentParameters})
    , m_deletions(m_clock)
    , m_probe(m_clock.makeTimer())
{
    connectWrites();
    connect(&m_list, &ContactList::pageApplied, this, &AccountSession::onPageApplied);
    connect(&m_reader, &PageReader::answered, this, [this](const PageRequest &, bool successful) {
        if (successful)
            onSuccess();
    });
    connect(&m_scheduler, &PageScheduler::failed, this, &AccountSession::onProblem);
    connect(&m_scheduler, &PageScheduler::readingChanged, this, &AccountSession::stateChanged);
    connect(&m_scheduler, &PageScheduler::unreadableChanged, this, [this] {
        m_model.setUnreadable(m_scheduler.unreadable());
        if (m_list.total() >= 0)
            completeByItself();
    });
    connect(&m_walker, &ListWalker::stateChanged, this, &AccountSession::onWalkerChanged);
    connect(&m_walker, &ListWalker::progressed, this, &AccountSession::stateChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &AccountSession::syncVisibleRows);
}

AccountSession::~AccountSession() = default;

void AccountSession::connectWrites()
{
    m_model.setLeaving(
        [this](ContactId id) { return m_deletions.contains(id) || m_queue.isLeaving(id); });
    connect(&m_deletions, &UndoableDeletions::due, &m_queue, &WriteQueue::submitDeletions);
    connect(&m_deletions, &UndoableDeletions::changed, &m_model, &ContactTableModel::marksChanged);
    connect(&m_queue, &WriteQueue::stateChanged, this, [this] {
        m_model.marksChanged();
        Q_EMIT stateChanged();
    });
    connect(&m_queue, &WriteQueue::keyQuestioned, this, [this](const ApiError &error) {
        m_isKeyQuestionedByWrite = true;
        checkKey(error);
    });
    connect(&m_queue, &WriteQueue::wipingSeen, this, [this] {
        m_parts.account.wipesAbsentParameters = true;
        Q_EMIT accountLearned(m_parts.account);
    });
    // Nobody knows how many there are now.
    connect(&m_list, &ContactList::positionTakenOut, this, [this](qint64 position) {
        if (position < 0)
            refresh();
    });
    connect(&m_queue, &WriteQueue::contactStored, this, &AccountSession::onContactStored);
}

void AccountSession::onContactStored(ContactId id, bool isNew)
{
    const std::optional<RecordHandle> handle = m_list.store().find(id);
    if (!handle)
        return;
    // Where the server puts it is known when the ends of the list are read again.
    if (isNew)
        refresh();
    else
        m_sheet.keep(*handle);
    Q_EMIT contactStored(*handle, isNew);
}

void AccountSession::start()
{
    m_scheduler.start();
    m_queue.load();
}

void AccountSession::completeList()
{
    m_stoppedByPerson = false;
    m_walker.start();
}

std::chrono::seconds AccountSession::timeToSend(qint64 changes) const
{
    // A deletion that is answered is one request.
    if (m_budget.limit <= 0) {
        const auto each = m_queue.pace().value_or(std::chrono::milliseconds(500));
        return std::chrono::ceil<std::chrono::seconds>(each * changes);
    }
    const int perWindow = std::max(1, m_budget.limit - m_parts.account.leaveForOthers);
    const auto windows =
        std::chrono::duration<double>(m_timings.window) * double(changes) / double(perWindow);
    return std::chrono::ceil<std::chrono::seconds>(windows);
}

void AccountSession::refresh()
{
    std::vector<qint64> positions;
    const qint64 end = std::min<qint64>(m_visible.end, m_model.rowCount());
    for (qint64 row = m_visible.begin; row < end; ++row) {
        if (!m_model.showsResult())
            positions.push_back(row);
        else if (const auto position = m_list.axis().positionOf(m_model.handleAt(int(row))))
            positions.push_back(*position);
    }
    m_scheduler.refresh(positions);
}

void AccountSession::readEverythingAgain()
{
    m_stoppedByPerson = false;
    m_walker.restart();
}

void AccountSession::stopReading()
{
    m_stoppedByPerson = true;
    m_walker.stop();
}

void AccountSession::continueReading()
{
    m_stoppedByPerson = false;
    m_walker.start();
}

void AccountSession::retry()
{
    m_probe->stop();
    m_nextTry.reset();
    m_queue.resume();
    m_scheduler.retry();
    if (m_walker.state() == ListWalker::State::Failed)
        m_walker.start();
    // A refresh failed, and every row is still there: only another answer can end the problem.
    if (m_problem && !m_scheduler.isReading() && !m_walker.isReading())
        refresh();
    Q_EMIT stateChanged();
}

void AccountSession::setVisibleRows(RowRange rows)
{
    m_visible = rows;
    syncVisibleRows();
}

void AccountSession::syncVisibleRows()
{
    m_scheduler.setVisibleRows(m_model.showsResult() ? RowRange{} : m_visible);
}

void AccountSession::setBudgetState(const BudgetState &state)
{
    if (state == m_budget)
        return;
    m_budget = state;
    Q_EMIT stateChanged();
}

std::optional<std::chrono::seconds> AccountSession::readingTimeLeft() const
{
    const std::optional<std::chrono::seconds> pace = m_walker.timeLeft();
    if (m_budget.limit <= 0 || !m_walker.isReading())
        return pace;
    // The pace of the first requests knows nothing of the pause that comes when the window is used.
    const int perWindow = std::max(1, m_budget.limit - m_parts.account.leaveForOthers);
    const int leftNow = std::max(0, m_budget.remaining - m_parts.account.leaveForOthers);
    const qint64 later = m_walker.requestsLeft() - leftNow;
    if (later <= 0)
        return pace;
    const qint64 windows = (later + perWindow - 1) / perWindow;
    const auto limited =
        std::chrono::duration_cast<std::chrono::seconds>(m_timings.window * windows);
    return std::max(pace.value_or(limited), limited);
}

void AccountSession::onPageApplied(const ListChange &change)
{
    if (change.totalBefore < 0)
        Q_EMIT firstPageArrived();
    completeByItself();
    Q_EMIT stateChanged();
}

void AccountSession::completeByItself()
{
    const bool isOpen = m_walker.state() == ListWalker::State::Idle
        || (m_walker.state() == ListWalker::State::Complete && !m_list.isWhole());
    if (m_stoppedByPerson || !isOpen || !mayCompleteByItself())
        return;
    // What is looked at comes first; what cannot be had is not waited for.
    const RowRange rows = m_model.showsResult() ? RowRange{} : m_visible;
    const qint64 end = std::min(rows.end, m_list.total());
    for (qint64 row = m_list.firstUnread(rows.begin); row < end;
         row = m_list.firstUnread(row + 1)) {
        if (!m_scheduler.unreadable().contains({row, row + 1}))
            return;
    }
    m_walker.start();
}

bool AccountSession::mayCompleteByItself() const
{
    switch (m_parts.account.completing) {
    case Completing::Always:
        return true;
    case Completing::WhenNeeded:
        return false;
    case Completing::UpToLimit:
        break;
    }
    return m_list.total() <= completeByItselfUpTo;
}

void AccountSession::setAccount(const Account &account)
{
    const bool mayWriteNow = m_parts.account.looksOnly && !account.looksOnly;
    m_parts.account = account;
    if (mayWriteNow)
        m_queue.resume();
    if (m_list.total() >= 0)
        completeByItself();
    Q_EMIT stateChanged();
}

void AccountSession::setZone(const QTimeZone &zone)
{
    m_model.setZone(zone);
    m_sheet.zoneChanged();
    Q_EMIT stateChanged();
}

void AccountSession::checkKey(const ApiError &because)
{
    if (m_keyCheck)
        return;
    m_checkedBecause = because;
    const PageRequest cheapest{1, allowedPageSizes.front(), RequestPriority::Awaited};
    m_keyCheck = m_source.fetchPage(cheapest, [this](const PageAnswer &answer) {
        // The handle cannot be dropped while it calls.
        const std::unique_ptr<RequestHandle> done = std::move(m_keyCheck);
        keyChecked(answer);
    });
}

void AccountSession::keyChecked(const PageAnswer &answer)
{
    ApiError error = *std::exchange(m_checkedBecause, std::nullopt);
    // Where the check failed for another reason, nobody knows: the key is not blamed for it.
    const bool isRejected = !answer && answer.error().kind == ApiError::Kind::KeyNotAccepted;
    const bool isAboutWrite = std::exchange(m_isKeyQuestionedByWrite, false);
    if (isAboutWrite && !answer && !isRejected)
        m_queue.keyNotChecked(answer.error());
    else if (isAboutWrite)
        m_queue.keyChecked(!isRejected);
    // It says itself what became of the write.
    if (isAboutWrite && answer)
        return;
    if (!answer && answer.error().kind != ApiError::Kind::KeyNotAccepted) {
        onProblem(answer.error());
        return;
    }
    m_problem = error;
    m_connection = answer ? Connection::Failed : Connection::KeyNotAccepted;
    // It takes the key and yet turned that request down.
    if (answer)
        m_problem->kind = ApiError::Kind::Refused;
    Q_EMIT stateChanged();
}

void AccountSession::onProblem(const ApiError &error)
{
    if (error.kind == ApiError::Kind::KeyNotAccepted) {
        checkKey(error);
        return;
    }
    m_problem = error;
    switch (error.kind) {
    case ApiError::Kind::Offline:
    case ApiError::Kind::AddressNotFound:
        m_connection = Connection::Offline;
        m_nextTry = m_clock.now() + m_timings.offlineProbe;
        m_probe->start(m_timings.offlineProbe, [this] { retry(); });
        break;
    default:
        m_connection = Connection::Failed;
        break;
    }
    Q_EMIT stateChanged();
}

void AccountSession::onSuccess()
{
    if (m_connection == Connection::Ready && !m_problem)
        return;
    // One bad page among good ones stays said until it is retried.
    if (m_scheduler.unreadable().count() > 0 && m_connection == Connection::Failed)
        return;
    const bool wasOffline = m_connection == Connection::Offline;
    m_queue.resume();
    const bool readingFailed = m_walker.state() == ListWalker::State::Failed;
    m_connection = Connection::Ready;
    m_problem.reset();
    m_probe->stop();
    m_nextTry.reset();
    // Rows that could not be read for want of a connection can be read now.
    if (wasOffline && m_scheduler.unreadable().count() > 0)
        m_scheduler.retry();
    // The reading that failed with it goes on with it.
    if (readingFailed)
        m_walker.start();
    Q_EMIT stateChanged();
}

void AccountSession::onWalkerChanged()
{
    if (m_walker.state() == ListWalker::State::Failed && m_walker.error())
        onProblem(*m_walker.error());
    Q_EMIT stateChanged();
}

} // namespace contacts
