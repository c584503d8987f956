// SPDX-License-Identifier: MIT
#pragma once

#include "domain/columnkey.h"
#include "table/columnlayout.h"

#include <QCoreApplication>
#include <QMetaType>

#include <vector>

namespace contacts {

//! Something that a person looks at again and again: whom to show, which columns, in which order.
struct SheetView
{
    Q_DECLARE_TR_FUNCTIONS(contacts::SheetView)

public:
    QString id; //!< never shown and never changed: a word for built-in ones, else a UUID
    QString name; //!< as typed; empty for built-in ones, which are called as shownName() says
    QString query; //!< in the stored, English form; empty: everybody
    ColumnLayout columns; //!< empty: the account's own
    SortOrder sort;
    bool isBuiltIn = false;

    //! What a person reads: translated for built-in ones. May hold any character.
    QString shownName() const;

    //! Those that every account has, in their order.
    static const std::vector<SheetView> &builtIn();

    //! Own views as settings keep them: a line that begins a view, then a line for each thing that
    //! is known of it. Built-in ones are left out.
    static QStringList toStringList(const std::vector<SheetView> &views);
    //! Lines that cannot be read are left out, and views without a name or an id of their own.
    static std::vector<SheetView> fromStringList(const QStringList &lines);

    friend bool operator==(const SheetView &, const SheetView &) = default;
};

} // namespace contacts

Q_DECLARE_METATYPE(contacts::SheetView)
