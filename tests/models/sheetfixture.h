// SPDX-License-Identifier: MIT
#pragma once

#include "models/fakewords.h"
#include "models/listfixture.h"
#include "models/searchoracle.h"
#include "table/contacttablemodel.h"

namespace contacts::testing {

inline std::vector<ColumnKey> fewColumns()
{
    using Field = ColumnKey::Field;
    return {{Field::Id, {}}, {Field::Name, {}}, {Field::PhoneNumber, {}}};
}

//! A list with the model that shows it.
struct SheetFixture : ListFixture
{
    explicit SheetFixture(qint64 count = 0)
        : ListFixture(count)
    {
        model.setColumns(fewColumns());
    }

    static std::shared_ptr<const SearchResult>
    resultOf(const QString &typed, std::vector<RecordHandle> handles, const SortOrder &sort = {})
    {
        auto result = std::make_shared<SearchResult>();
        result->query = wordsQuery(typed);
        result->sort = sort;
        result->handles = QList(handles.begin(), handles.end());
        return result;
    }

    //! Everything that is known and live, as it was read.
    std::vector<RecordHandle> liveHandles() const
    {
        std::vector<RecordHandle> handles;
        for (quint32 handle = 0; handle < list.store().handleCount(); ++handle) {
            if (list.store().record({handle}).chunk)
                handles.push_back({handle});
        }
        return handles;
    }

    RecordHandle handleOf(qint64 id) const
    {
        return list.store().find(ContactId{id}).value_or(RecordHandle{});
    }
    int rowOfId(qint64 id) const { return model.rowOf(handleOf(id)); }
    qint64 idOf(RecordHandle handle) const
    {
        const RecordRef record = list.store().record(handle);
        return record.chunk ? record.chunk->id(record.row).value : 0;
    }

    FakePhoneNumbers phoneNumbers;
    FakeTerritoryNames territories;
    CellText text{phoneNumbers, territories, QLocale::c(), QTimeZone::utc()};
    ContactTableModel model{list, text};
};

} // namespace contacts::testing
