// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;
class QStackedLayout;
class QToolButton;

namespace contacts {

class FilterChoices;

//! Where the value of a condition is entered, in the way that suits its kind.
class FilterValueEdit : public QWidget
{
    Q_OBJECT

public:
    using Kind = FilterRow::ValueKind;

    //! `choices` must outlive it.
    explicit FilterValueEdit(const FilterChoices &choices, QWidget *parent = nullptr);

    //! Emits nothing.
    void setValue(Kind kind, const QString &value);
    //! As FilterRow has it.
    QString value() const;
    //! What a kind begins with.
    static QString initialValue(Kind kind);

    //! Those that take the keyboard, in order; some are hidden.
    QWidgetList stops() const;
    //! What screen readers call it.
    void setName(const QString &name);
    //! Where what is wrong is to be told.
    QWidget *field() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createDate();
    QWidget *createPeriod();
    QWidget *createCountry();
    void showCalendar();
    void setDate(const QString &text);
    QString periodText() const;
    QString countryText() const;
    void updateIcon();

    const FilterChoices &m_choices;
    Kind m_kind = Kind::None;
    QStackedLayout *m_pages;
    QLineEdit *m_text;
    QDoubleSpinBox *m_count;
    QLineEdit *m_date = nullptr;
    QToolButton *m_calendar = nullptr;
    QSpinBox *m_amount = nullptr;
    QComboBox *m_unit = nullptr;
    QComboBox *m_country = nullptr;
};

} // namespace contacts
