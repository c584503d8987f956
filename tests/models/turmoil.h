// SPDX-License-Identifier: MIT
#pragma once

#include "models/sheetfixture.h"

namespace contacts::testing {

//! Every field, two parameters that occur and one that does not.
std::vector<ColumnKey> manyColumns();

//! A list that everything happens to, and the model that must stay true.
class Turmoil : public SheetFixture
{
public:
    explicit Turmoil(quint32 seed);

    //! One random thing.
    void step();
    //! Rows against the list, cells against the people.
    void check() const;

private:
    void churn();
    void applyAnyPage();
    void repeatWithinAPage();
    void readWhole();
    void show();
    //! The same question, with few or many other rows.
    void updateShown();
    std::shared_ptr<const SearchResult> result() const;
    std::vector<RecordHandle> someContacts();
    RowRangeSet someRows();
    void chooseColumns();

    QRandomGenerator m_random;
    std::vector<RecordHandle> m_shown;
    bool m_showsResult = false;
    int m_question = 0;
    bool m_sorted = false;
};

} // namespace contacts::testing
