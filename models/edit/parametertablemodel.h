// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactvalues.h"

#include <QAbstractTableModel>

namespace contacts {

//! The custom parameters of one contact while they are edited: key and value, one row each, and an
//! empty row at the end where the next one is typed. Rows nobody touched keep their bytes.
//! UI thread.
class ParameterTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KeyColumn, ValueColumn, ColumnCount };
    enum Role {
        ProblemRole = Qt::UserRole + 1, //!< Problem as int, of the key; only in KeyColumn
        StoredAsRole, //!< QString: what the server will make of it; null where it keeps it
        TouchedRole, //!< bool: typed by the person, or renamed
    };
    //! Why a row cannot be sent as it is.
    enum class Problem {
        None,
        BlankKey, //!< a value without a key
        ZeroKey, //!< servers drop the key "0"
        DuplicateKey,
    };
    //! Why no row can be changed.
    enum class Lock {
        None,
        NotText, //!< some values are true, false, empty (null) or nested: they would become texts
        TooMany, //!< more than mostParameters
        NotYet, //!< setLocked()
    };

    //! More are not read by the server in one request (contract.md).
    static constexpr int mostParameters = 498;

    explicit ParameterTableModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    //! Shows these instead, untouched.
    void setParameters(const std::vector<ParameterValue> &parameters);
    //! Shows these as what the person wants, compared with what the server has.
    void showWanted(const std::vector<ParameterValue> &parameters);
    //! The server has these now; what was typed stays, and counts as changed where it differs.
    void setBase(const std::vector<ParameterValue> &parameters) { m_base = parameters; }
    //! Not to be edited now, for another reason than its content.
    void setLocked(bool locked);
    Lock lock() const;
    //! For what these are, setLocked() aside.
    Lock contentLock() const;
    static Lock lockOf(const std::vector<ParameterValue> &parameters);

    //! Rows without the empty one.
    int parameterCount() const { return int(m_rows.size()); }
    //! The row at the end, where the next parameter is typed; -1 when locked or full.
    int emptyRow() const;
    //! Row without the empty one; does nothing for others.
    void removeParameters(std::vector<int> rows);
    //! One row up (-1) or down (+1); false at the ends.
    bool moveParameter(int row, int step);
    //! Two columns of a spreadsheet (tabs, or a comma or semicolon where there is no tab) at a row:
    //! a key that is there already gets the new value, others are inserted. Lines with one column
    //! are values for the rows from there on. Answers the rows that were added or changed; what
    //! does not fit is left out and counted in `leftOut`.
    std::vector<int> paste(const QString &text, int row, int *leftOut = nullptr);

    //! `{{CUSTOM_PARAMETERS:key}}`, as message templates name it; empty for the empty row.
    QString templateText(int row) const;
    QString key(int row) const;

    bool isChanged() const;
    //! The first row that cannot be sent as it is; -1: none.
    int firstProblem() const;
    Problem problem(int row) const;
    //! As they are to be sent: untouched ones byte for byte.
    std::vector<ParameterValue> parameters() const;
    //! Keys of the base that are gone or renamed: message templates may use them.
    QStringList missingKeys() const;
    //! Pairs that nobody touched and that the server would drop or change when the set is sent.
    std::vector<ParameterValue> endangered() const;

Q_SIGNALS:
    //! Anything of what parameters() or the problems say.
    void edited();

private:
    struct Row
    {
        ParameterValue value;
        bool isKeyTouched = false;
        bool isValueTouched = false;
    };

    static Row rowOf(const ParameterValue &value) { return {value, false, false}; }
    bool isEmptyRow(int row) const { return row == int(m_rows.size()); }
    QVariant textData(const Row &row, int column) const;
    QVariant storedAs(const Row &row, int column) const;
    void insertAtEnd();
    int pasteValue(const QString &value, int row);
    int pastePair(const QString &key, const QString &value);
    void setText(int row, int column, const QString &text);
    int rowOfKey(const QString &key) const;
    void announce();

    std::vector<ParameterValue> m_base;
    std::vector<Row> m_rows;
    bool m_isLocked = false;
    bool m_hidesEmptyRow = false; //!< while rows go from a full table
};

} // namespace contacts
