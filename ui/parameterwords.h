// SPDX-License-Identifier: MIT
#pragma once

#include "edit/editsession.h"

#include <QIdentityProxyModel>

namespace contacts {

//! The custom parameters with what is to be said of each cell, for the eye and for screen readers:
//! why a key cannot be sent, what the server will make of a text, what it stored instead.
class ParameterWords : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Role {
        MarkRole = Qt::UserRole + 100, //!< Mark as int
        HintRole, //!< QString: shown quietly in a cell without text
    };
    enum class Mark { None, Hint, Problem };

    //! `parameters` must outlive this.
    explicit ParameterWords(ParameterTableModel &parameters, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;

    //! What the server stored otherwise; marked at its cells until the next call.
    void setDifferences(const std::vector<EditSession::Difference> &differences);
    //! Of the cell; empty where all is well.
    QString note(const QModelIndex &index) const;
    //! Of the first row that cannot be sent; empty: none.
    QString firstProblem() const;

private:
    Mark mark(const QModelIndex &index) const;
    QString hint(const QModelIndex &index) const;
    QString problemText(int row) const;
    const EditSession::Difference *differenceAt(const QModelIndex &index) const;

    ParameterTableModel &m_parameters;
    std::vector<EditSession::Difference> m_differences;
};

} // namespace contacts
