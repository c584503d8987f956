// SPDX-License-Identifier: MIT
#pragma once

#include "domain/timings.h"
#include "store/pagereader.h"

#include <QObject>

#include <optional>
#include <vector>

namespace contacts {

//! Turns the rows on the screen into pages to read: the first jump at once, then, while the bar
//! moves on, only where it rests. Requests whose rows left the screen before they were sent are
//! dropped; a sent one is never given up. UI thread.
class PageScheduler : public QObject
{
    Q_OBJECT

public:
    //! The first page is small, so that the first screen is there soon.
    static constexpr int firstPageSize = 100;
    static constexpr int pageSize = 1000;
    //! Tried once where a page of pageSize cannot be had.
    static constexpr int smallPageSize = 50;

    PageScheduler(ContactList &list, PageReader &reader, Clock &clock, const Timings &timings,
                  QObject *parent = nullptr);
    ~PageScheduler() override;

    //! Reads the first page, if the list was never answered; a few others where it is bad.
    void start();
    //! Rows of the server's order that are on the screen; an empty range when a result is shown.
    void setVisibleRows(RowRange rows);
    //! F5: reads the visible rows and both ends again, whatever is known of them.
    void refresh(const std::vector<qint64> &visiblePositions);
    //! Tries again what could not be had.
    void retry();

    bool isReading() const { return !m_requests.empty(); }
    //! Rows whose page could not be had; not asked for again before retry().
    const RowRangeSet &unreadable() const { return m_unreadable; }

Q_SIGNALS:
    void readingChanged();
    void unreadableChanged();
    void failed(const contacts::ApiError &error);
    //! A page arrived that somebody looked at or asked for.
    void succeeded();

private:
    struct Request
    {
        PageRequest page;
        std::unique_ptr<RequestHandle> handle;
        int servedSize = 0; //!< what the server was known to make of the page size
        bool forced = false; //!< asked for by refresh(): not dropped with the rows
    };

    void schedule();
    void dropInvisible();
    std::optional<PageRequest> nextMissing() const;
    RowRange rowsOf(const PageRequest &page) const;
    bool isRequested(qint64 position) const;
    void request(const PageRequest &page, bool forced);
    void answered(const PageRequest &page, const PageAnswer &answer);
    //! False: there is nothing smaller to try.
    bool triesSmaller(const PageRequest &page, const ApiError &error);
    void forgetUnreadable(RowRange rows);
    void giveUp(const PageRequest &page);

    ContactList &m_list;
    PageReader &m_reader;
    const Timings m_timings;
    std::unique_ptr<ClockTimer> m_settle;
    RowRange m_visible;
    std::vector<Request> m_requests;
    RowRangeSet m_unreadable;
    RowRangeSet m_smallPages; //!< rows that are tried in small pages
};

} // namespace contacts
