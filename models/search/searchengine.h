// SPDX-License-Identifier: MIT
#pragma once

#include "search/collation.h"
#include "search/numberfacts.h"
#include "search/searchjob.h"
#include "search/territorynames.h"

#include <QObject>

#include <memory>

namespace contacts {

//! Answers queries on a thread of its own, the newest first: a new job takes the place of one that
//! waits and cancels the one under way. Created, used and destroyed on the UI thread; destroying
//! cancels and waits for the step under way: a few thousand records, or one sort of the list.
class SearchEngine : public QObject
{
    Q_OBJECT

public:
    //! `territories` and `numbers` must outlive the engine.
    SearchEngine(const Collation &collation, const TerritoryNames &territories,
                 NumberFacts &numbers, QObject *parent = nullptr);
    ~SearchEngine() override;

    void search(SearchJob job);
    //! Nothing that was asked for is answered any more.
    void cancel();
    bool isSearching() const;

Q_SIGNALS:
    //! The answer to the newest job; jobs that were overtaken are not answered.
    void resultReady(const std::shared_ptr<const contacts::SearchResult> &result);

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
    quint64 m_sequence = 0;
    bool m_searching = false;
};

} // namespace contacts
