// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace contacts {

class FilterChoices;
class FilterRowWidget;

//! The conditions of a filter below each other; those joined by "or" stand in one block. Never
//! without a row.
class FilterRowsArea : public QScrollArea
{
    Q_OBJECT

public:
    //! `choices` must outlive it.
    explicit FilterRowsArea(const FilterChoices &choices, QWidget *parent = nullptr);

    std::vector<FilterRow> rows() const;
    //! Without rows: an empty one.
    void setRows(const std::vector<FilterRow> &rows);
    //! At the end; gets the keyboard.
    void addRow();
    void showReadings(const std::vector<FilterRows::Reading> &readings);
    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Page;

    FilterRowWidget *insert(size_t place, const FilterRow &row);
    void addAlternative(FilterRowWidget *to);
    void remove(FilterRowWidget *row);
    size_t placeOf(const FilterRowWidget *row) const;
    //! Names, order of the keyboard and blocks.
    void tidy();
    void stack();
    void takeKeyboard(FilterRowWidget *row);
    //! From the first row of a block to its last one.
    void forBlocks(const std::function<void(size_t first, size_t last)> &use) const;

    const FilterChoices &m_choices;
    Page *m_page;
    QVBoxLayout *m_layout;
    std::vector<FilterRowWidget *> m_rows; //!< owned by the page
};

} // namespace contacts
