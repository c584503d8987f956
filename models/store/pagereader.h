// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactlist.h"

#include <QObject>

#include <list>

namespace contacts {

//! The one way pages get into the list: asks the source, takes the answer over, and knows which
//! positions are on their way, so that no two readers pay for the same page. UI thread.
class PageReader : public QObject
{
    Q_OBJECT

public:
    PageReader(ContactList &list, ContactSource &source, QObject *parent = nullptr);
    ~PageReader() override;

    //! As ContactSource::fetchPage(); `answered` is called after the list took the answer over.
    //! The handle must not outlive the reader.
    [[nodiscard]] std::unique_ptr<RequestHandle>
    read(const PageRequest &request, std::function<void(const PageAnswer &)> answered);

    //! True when a request that was sent will answer for this position.
    bool isOnTheWay(qint64 position) const;

Q_SIGNALS:
    //! A request came to its end, whichever; after its callback.
    void answered(const contacts::PageRequest &request, bool successful);

private:
    class Handle;

    ContactList &m_list;
    ContactSource &m_source;
    std::list<Handle *> m_handles;
};

} // namespace contacts
