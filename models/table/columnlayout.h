// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "store/parameterusage.h"

#include <QStringList>

#include <vector>

namespace contacts {

//! Which columns are shown, in which order and how wide; by key, so that it means the same when
//! other parameters come and go.
struct ColumnLayout
{
    //! So many of the most frequent parameters are shown at first.
    static constexpr int parametersAtFirst = 6;

    struct Column
    {
        ColumnKey key;
        int width = 0; //!< in pixels; 0: as the font suggests
        friend bool operator==(const Column &, const Column &) = default;
    };
    std::vector<Column> columns;
    //! The name stays in view where it is the first column.
    bool nameKept = true;

    //! What is shown until somebody chooses otherwise.
    static ColumnLayout atFirst(const ParameterUsage &usage);
    //! Every column there is besides parameters, in the order of the default.
    static std::vector<ColumnKey> builtInColumns();

    bool isEmpty() const { return columns.empty(); }
    std::vector<ColumnKey> keys() const;
    bool contains(const ColumnKey &key) const;

    //! "180:name" and so on, and "name-moves" where it is not kept. What cannot be read is left
    //! out, so that other versions read it too.
    QStringList toStringList() const;
    static ColumnLayout fromStringList(const QStringList &list);

    friend bool operator==(const ColumnLayout &, const ColumnLayout &) = default;
};

} // namespace contacts
