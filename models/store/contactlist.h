// SPDX-License-Identifier: MIT
#pragma once

#include "domain/clock.h"
#include "domain/contactpage.h"
#include "source/contactsource.h"
#include "store/contactstore.h"
#include "store/rowrange.h"
#include "store/serveraxis.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

namespace contacts {

//! What one answer changed, for those who show it.
struct ListChange
{
    RowRange placed; //!< positions that the answer covered
    std::vector<qint64> vacated; //!< positions outside of it that are unknown now; ascending
    std::vector<RecordHandle> changed; //!< contacts with other content than before
    qint64 totalBefore = -1; //!< -1: this was the first answer
    bool reordered = false; //!< rows changed their person: orderAboutToChange() came first
};

//! The copy of one account's list: the records, their order on the server, and how much of it is
//! read. Everything that is read comes in through applyPage(). UI thread.
class ContactList : public QObject
{
    Q_OBJECT

public:
    explicit ContactList(const Clock &clock, QObject *parent = nullptr);

    //! `removals`: removals() when the page was asked for. An answer that is older than a removal
    //! does not bring the contact back.
    void applyPage(const PageRequest &asked, const ContactPage &answer, quint64 removals);
    void applyPage(const PageRequest &asked, const ContactPage &page)
    {
        applyPage(asked, page, removals());
    }
    //! One contact that was read by itself. A new one has no place before a page shows it.
    //! Answers its handle.
    RecordHandle applyContact(const std::shared_ptr<const ContactChunk> &contact);
    //! A contact that was surely deleted on the server: whoever stands behind it moves up.
    void removeContact(ContactId id);
    //! How many were removed by removeContact() so far.
    quint64 removals() const { return m_removals; }

    //! -1 until the first answer.
    qint64 total() const { return m_total; }
    //! Contacts held in memory, each once. May be more than total() while the list moves.
    qint64 knownCount() const { return m_store.count(); }
    const ContactStore &store() const { return m_store; }
    const ServerAxis &axis() const { return m_axis; }
    //! Of all contacts ever read; not valid when there was none.
    ContactId highestId() const { return m_highestId; }

    //! True when no page needs to be asked for to show these positions.
    bool isRead(RowRange range) const;
    //! The first position ≥ from that was not answered since the reading began; total() if none.
    qint64 firstUnread(qint64 from) const;
    //! What the server makes of a page size it was asked for (contract.md: it may replace it).
    int servedPageSize(int asked) const;
    //! The page of `asked` contacts that holds a position.
    PageRequest pageAt(qint64 position, int asked, RequestPriority priority) const;

    //! A reading is what a statement "complete" rests on: it starts with the first answer and again
    //! with every beginReading(); rows stay until new ones arrive.
    void beginReading();
    //! Contacts answered since then, each once.
    qint64 readCount() const { return m_readCount; }
    //! The server's total became smaller since then: what was read may hold removed contacts.
    bool shrankWhileReading() const { return m_removedMeanwhile > 0; }
    //! By how much, all in all: at least so many contacts were removed on the server.
    qint64 removedWhileReading() const { return m_removedMeanwhile; }
    //! Every contact on the server was answered since then. Right as long as the server only added
    //! contacts meanwhile: nothing that was read has gone then, so equal counts are equal sets.
    bool isWhole() const { return m_total >= 0 && !shrankWhileReading() && m_readCount == m_total; }
    //! Positions (first of an answer) where a contact turned up that stood elsewhere before.
    const std::vector<qint64> &repeatsAt() const { return m_repeatsAt; }
    //! Drops what was not answered since then. Only right when the reading was complete.
    void dropUnread();
    //! When the oldest and the newest answer of this reading came; not valid before.
    QDateTime readFrom() const { return m_readFrom; }
    QDateTime readTo() const { return m_readTo; }

Q_SIGNALS:
    //! Positions that are known are about to show other contacts.
    void orderAboutToChange();
    //! An answer was taken over; record handles stay as they are.
    void pageApplied(const contacts::ListChange &change);
    //! Single contacts have other content now, or are new and without a place.
    void contactsChanged(const std::vector<contacts::RecordHandle> &contacts);
    //! One contact is about to go, with its position where it has one; ends with contactRemoved().
    void contactAboutToBeRemoved(contacts::RecordHandle contact);
    void contactRemoved();
    //! After that: positions behind this one became one less. −1: nobody knows where the contact
    //! stood, nor whether the total still counts it.
    void positionTakenOut(qint64 position);
    //! Contacts are about to be dropped; ends with contactsDropped().
    void contactsAboutToBeDropped();
    void contactsDropped();

private:
    ContactPage withoutRemoved(const ContactPage &page, quint64 removals) const;
    void markRead(RecordHandle handle);
    void unmarkRead(RecordHandle handle);

    const Clock &m_clock;
    ContactStore m_store;
    ServerAxis m_axis;
    RowRangeSet m_read;
    std::vector<bool> m_readHandles;
    qint64 m_readCount = 0;
    qint64 m_total = -1;
    qint64 m_removedMeanwhile = 0;
    qint64 m_uncounted =
        0; //!< removed by removeContact() without a place: the total may count them
    quint64 m_removals = 0;
    QHash<qint64, quint64> m_removedIds; //!< id → how many were removed before it
    ContactId m_highestId;
    std::vector<qint64> m_repeatsAt;
    QHash<int, int> m_servedSizes;
    QDateTime m_readFrom;
    QDateTime m_readTo;
};

} // namespace contacts
