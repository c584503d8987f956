// SPDX-License-Identifier: MIT
#pragma once

#include "table/contactselection.h"
#include "table/wholeresult.h"

namespace contacts {

//! Selects all rows of the result, those too that are still to be read: the ones that are there at
//! once, and all when the list is complete, unless the person chose others meanwhile. UI thread.
//! All references must outlive it.
class SelectAll : public QObject
{
    Q_OBJECT

public:
    SelectAll(ContactSheet &sheet, const ContactList &list, const ListWalker &walker,
              ContactSelection &selection, const ContactTableModel &model,
              QObject *parent = nullptr);

    void request();
    //! What is selected stays.
    void cancel();
    //! The rest is being read.
    bool isWaiting() const { return m_whole.isWaiting(); }

Q_SIGNALS:
    void waitingChanged();
    //! All rows there are now are selected. Not `Whole`: the list was not read to its end, and so
    //! only a part of it; never `OtherQuestion` or `Cancelled`, which select nothing.
    void selected(contacts::WholeResult::End end);

private:
    void selectRows();
    void ended(WholeResult::End end);

    ContactSelection &m_selection;
    const ContactTableModel &m_model;
    WholeResult m_whole;
    bool m_isSelecting = false;
};

} // namespace contacts
