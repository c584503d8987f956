// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace contacts {

class FieldNote;
class FilterChoices;
class FilterValueEdit;

//! One condition of a filter: and/or, field, operator, value, and below them what is wrong.
class FilterRowWidget : public QWidget
{
    Q_OBJECT

public:
    //! `choices` must outlive it.
    FilterRowWidget(const FilterChoices &choices, const FilterRow &row, QWidget *parent = nullptr);

    const FilterRow &row() const { return m_row; }
    void setJoin(FilterRow::Join join);
    //! `number`: from 1 on. The first one is joined with nothing.
    void setNumber(int number);
    void showReading(const FilterRows::Reading &reading);
    //! Its value stands below its field, so that it needs less room.
    void setStacked(bool isStacked);
    //! How wide it must be not to be stacked.
    int widthInOneLine() const;
    //! What belongs to the condition, without and/or.
    QRect body() const;

    void focusField();
    //! Those that take the keyboard, in order; some are hidden.
    QWidgetList stops() const;

Q_SIGNALS:
    void edited();
    //! Another condition is wanted, of which one must be true.
    void alternativeRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createParts();
    void arrange();
    void chooseField(int index);
    void takeTypedField();
    void setSubject(const FilterRow &subject);
    void chooseOperator();
    void takeValue();
    void fitValue(FilterRow::ValueKind before);
    void showField();
    void fillOperators();
    void showValue();
    void updateIcon();

    const FilterChoices &m_choices;
    FilterRow m_row;
    bool m_isStacked = false;
    QGridLayout *m_grid;
    QComboBox *m_join;
    QComboBox *m_field;
    QComboBox *m_operator;
    FilterValueEdit *m_value;
    QToolButton *m_alternative;
    QToolButton *m_remove;
    FieldNote *m_note;
};

} // namespace contacts
