// SPDX-License-Identifier: MIT
#pragma once

#include "table/celltext.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace contacts {

//! What the server counts and remembers of a contact: quiet text that can be read and copied, but
//! not changed.
class ContactFacts : public QWidget
{
    Q_OBJECT

public:
    explicit ContactFacts(QWidget *parent = nullptr);

    //! Hidden while there is no record.
    void showRecord(const CellText &text, RecordRef record);

private:
    void addFact(const ColumnKey &column, QGridLayout &grid, int row, int place);

    QWidget *m_optedOut;
    QLabel *m_optedOutIcon;
    struct Fact
    {
        ColumnKey column;
        QLabel *value;
    };
    std::vector<Fact> m_facts;
};

} // namespace contacts
