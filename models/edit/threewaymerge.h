// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactvalues.h"

namespace contacts {

//! Two changes of one contact brought together, field by field. A plain value.
class ThreeWayMerge
{
public:
    enum class Side { Server, Mine };
    struct Field
    {
        enum class Kind { Name, PhoneNumber, Parameter };

        Kind kind = Kind::Name;
        QByteArray key; //!< Parameter only
        //! As stored; empty optional: not there (for a parameter: no such key).
        std::optional<QByteArray> opened; //!< when the person opened it
        std::optional<QByteArray> server; //!< now
        std::optional<QByteArray> mine;
        Side side = Side::Server; //!< what is taken
        //! The person changed it too, and differently: they have to choose.
        bool isContested = false;
    };

    ThreeWayMerge(ContactValues opened, ContactValues server, ContactValues mine);

    //! Everything the server has otherwise than it was opened; contested ones first take Mine.
    const std::vector<Field> &fields() const { return m_fields; }
    const ContactValues &server() const { return m_server; }
    void choose(int field, Side side) { m_fields[size_t(field)].side = side; }
    //! What the person wants to have now: in their order, then what is new on the server.
    //! With repeated keys on any side the parameters are taken as a whole from one side.
    ContactValues merged() const;

private:
    void addParameters();
    std::vector<ParameterValue> mergedParameters() const;

    ContactValues m_opened;
    ContactValues m_server;
    ContactValues m_mine;
    std::vector<Field> m_fields;
    bool m_isWholeSet = false; //!< one field stands for all parameters; its key is empty
};

} // namespace contacts
