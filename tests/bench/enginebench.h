// SPDX-License-Identifier: MIT
#pragma once

#include "bench/madelist.h"
#include "phone/libphonenumbers.h"
#include "store/pagereader.h"
#include "table/contactselection.h"
#include "table/contactsheet.h"
#include "text/icucollation.h"
#include "text/icuterritorynames.h"

namespace contacts::bench {

//! How fast the models answer, with nothing drawn and no network: pages taken in, keys typed,
//! columns sorted.
class EngineBench
{
public:
    //! `hasReferences`: what others do with the same rows is measured as well.
    EngineBench(quint32 rows, bool hasReferences);
    void run();

private:
    //! Nobody needs to answer: the list is there.
    class NoSource final : public ContactSource
    {
    public:
        std::unique_ptr<RequestHandle> fetchPage(const PageRequest &,
                                                 std::function<void(PageAnswer)>) override
        {
            return nullptr;
        }
    };

    //! The models of one account, as AccountSession puts them together.
    struct Models
    {
        SystemClock clock;
        NoSource source;
        IcuCollation collation{QLocale(QLocale::Italian)};
        IcuTerritoryNames territories{QLocale(QLocale::Italian)};
        LibPhoneNumbers phoneNumbers;
        ContactList list{clock};
        PageReader reader{list, source};
        Timings timings;
        ListWalker walker{list, reader, clock};
        NumberFacts numbers{phoneNumbers};
        SearchEngine engine{collation, territories, numbers};
        CellText text{phoneNumbers, territories, QLocale(QLocale::Italian), QTimeZone::utc()};
        ContactTableModel model{list, text};
        ContactSelection selection{&model};
        ContactSheet sheet{list, walker, engine, model, clock, timings};

        //! Returns when the model shows what was asked for.
        void settle();
    };

    void readPages();
    void type(const QString &order, bool isSorted);
    double timeToAnswer(const QString &typed);
    void sort();
    void selectAll();
    void copy();
    void print(const QString &what, double value, qsizetype samples, const QString &reference = {},
               double referenceValue = 0, const QString &unit = {}) const;

    const quint32 m_rows;
    const bool m_hasReferences;
    const MadeList m_made;
    Models m_models;
};

} // namespace contacts::bench
