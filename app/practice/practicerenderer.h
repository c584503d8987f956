// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practicejson.h"
#include "practice/practicelist.h"
#include "practice/practiceswitches.h"

namespace contacts {

//! Writes the server's JSON as the switches want it. One per request; not thread-safe.
class PracticeRenderer
{
public:
    //! What the page is about, beside its rows.
    struct Page
    {
        quint64 page = 1;
        quint32 perPage = 25; //!< as served
        quint32 total = 0;
        std::string root; //!< "http://127.0.0.1:PORT/api", for the links
    };
    //! Shapes that are wrong on purpose.
    enum class Fault { None, WrongTypes, MissingMeta, DataObject };

    PracticeRenderer(const PracticeSwitches &switches, const PracticePeople &people,
                     Fault fault = Fault::None);

    std::string page(const Page &about, const std::vector<PracticeList::Row> &rows);
    std::string one(const PracticeList::Row &row);
    //! `{"data":{"id":…}}`
    std::string idOnly(qint64 id);
    //! Of a contact just created: parameters and country are null (contract.md: seen).
    std::string created(const PracticeList::Row &row);
    std::string error(int status);

private:
    PracticeJson::Style style() const;
    void contact(PracticeJson &json, const PracticeList::Row &row, bool fresh);
    void wrongContact(PracticeJson &json, const PracticeContact &contact);
    void name(PracticeJson &json, const PracticeContact &contact, bool raw);
    void parameters(PracticeJson &json, const PracticeContact &contact, bool raw);
    void value(PracticeJson &json, const PracticeParameter &parameter, bool raw);
    void place(PracticeJson &json, const PracticeContact &contact, bool fresh);
    void traffic(PracticeJson &json, const PracticeContact &contact);
    void dates(PracticeJson &json, const PracticeContact &contact);
    void date(PracticeJson &json, qint64 seconds);
    void integer(PracticeJson &json, qint64 value, bool asText);
    void text(PracticeJson &json, std::string_view utf8, bool raw);
    void meta(PracticeJson &json, const Page &about, quint64 pages);
    void links(PracticeJson &json, const Page &about, quint64 pages);

    const PracticeSwitches &m_switches;
    const PracticePeople &m_people;
    const Fault m_fault;
    const bool m_entities;
    const bool m_idsAsText;
    const bool m_countersAsText;
    PracticeContact m_scratch;
};

} // namespace contacts
