// SPDX-License-Identifier: MIT
#pragma once

#include "domain/timings.h"
#include "search/queryparser.h"
#include "search/searchengine.h"
#include "store/listwalker.h"
#include "table/contacttablemodel.h"

#include <QObject>

namespace contacts {

//! What the sheet shows: the query and the order a person chose, kept true while the list is read.
//! Results are made anew as pages arrive, at most every Timings::searchRefresh. UI thread.
class ContactSheet : public QObject
{
    Q_OBJECT

public:
    //! How much of the list a result stands for.
    struct Coverage
    {
        qint64 shown = 0; //!< rows of the result, or of the list
        qint64 read = 0; //!< contacts looked at
        qint64 total = 0; //!< contacts on the server
        bool isWhole = false;
    };

    ContactSheet(ContactList &list, ListWalker &walker, SearchEngine &engine,
                 ContactTableModel &model, Clock &clock, const Timings &timings,
                 QObject *parent = nullptr);
    ~ContactSheet() override;

    //! A search that begins completes the list; its further letters do not. With wrong syntax the
    //! question stays what it was.
    void setQueryText(const QString &text);
    const QString &queryText() const { return m_text; }
    //! What that text means, also where it is wrong.
    const ParsedQuery &reading() const { return m_reading; }
    //! What is asked.
    const ContactQuery &query() const { return m_query; }
    const QueryVocabulary &vocabulary() const { return m_vocabulary; }
    //! Sorting needs the whole list and so completes it.
    void setSort(const SortOrder &sort);
    const SortOrder &sort() const { return m_sort; }

    //! A row that was edited: it stays where it is until the query or the order changes, also when
    //! it would not be found any more. Nothing in the server's order.
    void keep(RecordHandle contact);

    //! Has the rest of the list read; not where it moved while it was read twice: that is read
    //! again when the person says so.
    void completeList();

    bool isSearching() const { return !m_query.isEmpty(); }
    //! The question was asked and is not answered yet.
    bool isWorking() const { return m_engine.isSearching(); }
    Coverage coverage() const;
    //! The rows answer the question as it is now, and from everything that is read.
    bool isUpToDate() const { return m_isUpToDate; }

    //! Dates are meant by another calendar now, that of the model's texts.
    void zoneChanged();

Q_SIGNALS:
    //! The text, or what it means.
    void queryChanged();
    void sortChanged();
    //! Rows or coverage changed.
    void updated();
    //! The model is about to answer another question: what is shown may be far from what was.
    void questionChanged();

private:
    void readQuery();
    void learnParameters();
    void ask();
    void askSoon();
    void noteQuestion(const ContactQuery &query, const SortOrder &sort);
    std::shared_ptr<const SearchResult> withKept(const std::shared_ptr<const SearchResult> &result);
    void show(const std::shared_ptr<const SearchResult> &result);
    bool needsResult() const { return !m_query.isEmpty() || !m_sort.isServerOrder(); }

    ContactList &m_list;
    ListWalker &m_walker;
    SearchEngine &m_engine;
    ContactTableModel &m_model;
    Clock &m_clock;
    const Timings m_timings;
    std::unique_ptr<ClockTimer> m_refresh;
    std::unique_ptr<ClockTimer> m_timePassed; //!< for a question whose answer changes with it
    QueryVocabulary m_vocabulary;
    size_t m_keyCount = 0; //!< of the parameters in m_vocabulary
    std::chrono::milliseconds m_askedAt{0};
    std::chrono::milliseconds m_lastDuration{0};
    QString m_text;
    ParsedQuery m_reading;
    ContactQuery m_query;
    SortOrder m_sort;
    ContactQuery m_shownQuery; //!< what the rows in the model answer
    SortOrder m_shownSort;
    std::vector<RecordHandle> m_kept;
    bool m_outdated = false;
    bool m_isUpToDate = true;
};

} // namespace contacts
