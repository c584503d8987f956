// SPDX-License-Identifier: MIT
#pragma once

#include "table/contactsheet.h"

#include <QObject>

namespace contacts {

//! Waits until the rows that are shown stand for the whole list, and has it read to its end for
//! that. Once at a time; UI thread. All references must outlive it.
class WholeResult : public QObject
{
    Q_OBJECT

public:
    enum class End {
        Whole, //!< every contact is read, and the rows are made of all of them
        Moved, //!< read to the end, but the list moved meanwhile: some may be missing
        Stopped, //!< the person, or what they did, ended the reading
        Failed, //!< ListWalker::error() did
        OtherQuestion, //!< another search began: it is not awaited any more
        Cancelled,
    };
    Q_ENUM(End)

    WholeResult(ContactSheet &sheet, const ContactList &list, const ListWalker &walker,
                QObject *parent = nullptr);

    //! ended() follows in each case, also before this returns. Nothing while it waits.
    void await();
    void cancel();
    bool isWaiting() const { return m_isWaiting; }
    //! Nothing has to be read for it.
    bool isThere() const;

Q_SIGNALS:
    void ended(contacts::WholeResult::End end);

private:
    void checkSoon();
    void check();
    void end(End end);

    ContactSheet &m_sheet;
    const ContactList &m_list;
    const ListWalker &m_walker;
    ContactQuery m_query; //!< whose result is awaited
    bool m_isWaiting = false;
    bool m_willCheck = false;
};

} // namespace contacts
