// SPDX-License-Identifier: MIT
#pragma once

#include "domain/phonenumbers.h"
#include "edit/threewaymerge.h"

#include <QWidget>

class QGridLayout;
class QRadioButton;

namespace contacts {

//! A contact that somebody else changed meanwhile, field by field: what the server has now, what
//! the person typed, and what was there when it was opened. Where both changed a field, one of the
//! two is chosen.
class MergePage : public QWidget
{
    Q_OBJECT

public:
    explicit MergePage(QWidget *parent = nullptr);

    void showMerge(const ThreeWayMerge &merge, const PhoneNumbers &phoneNumbers);
    //! The keyboard goes to the first choice; false when there is none.
    bool focusFirstChoice();

Q_SIGNALS:
    void sideChosen(int field, contacts::ThreeWayMerge::Side side);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addHeadings();
    void addField(int index, const ThreeWayMerge::Field &field, const PhoneNumbers &phoneNumbers);
    QWidget *createChoice(const QString &text, const QString &accessibleName, bool isChosen,
                          QRadioButton *&button);
    QWidget *createText(const QString &text);
    static QString fieldName(const ThreeWayMerge::Field &field);

    QWidget *m_grid = nullptr; //!< replaced as a whole
    QRadioButton *m_first = nullptr;
};

} // namespace contacts
