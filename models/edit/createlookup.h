// SPDX-License-Identifier: MIT
#pragma once

#include "store/listwalker.h"
#include "store/pagereader.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace contacts {

//! Looks for a contact that may have been created: reads both ends of the list anew, then, when
//! nobody new has the number there, the whole list. Destroying it ends the look-up. UI thread.
class CreateLookup : public QObject
{
    Q_OBJECT

public:
    struct Found
    {
        std::optional<ApiError> error; //!< the look-up could not be brought to its end
        ContactId adopted; //!< surely the one that was created
        std::vector<ContactId> others; //!< have the number, but were or may have been there before
    };

    //! `number`: as it is stored. `highestId`: of the whole list before it was sent; not valid: it
    //! was not known, and then nobody is adopted. The references must outlive this.
    CreateLookup(ContactList &list, PageReader &reader, ListWalker &walker, QByteArray number,
                 ContactId highestId, QObject *parent = nullptr);
    ~CreateLookup() override;

    void start();

Q_SIGNALS:
    //! Once, never from within start().
    void ended(const contacts::CreateLookup::Found &found);

private:
    std::string_view number() const { return {m_number.constData(), size_t(m_number.size())}; }
    void readBack();
    void readAll();
    void walkerChanged();
    //! True when somebody was adopted.
    bool adopts();
    void end(std::optional<ApiError> error = {});

    ContactList &m_list;
    PageReader &m_reader;
    ListWalker &m_walker;
    const QByteArray m_number;
    const ContactId m_highestId;
    std::unique_ptr<RequestHandle> m_request;
    bool m_readsAll = false;
    bool m_hasEnded = false;
};

} // namespace contacts
