// SPDX-License-Identifier: MIT
#pragma once

#include "domain/apikey.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace contacts {

//! Where a key is typed or pasted: masked until the person wants to see it.
class KeyEdit : public QWidget
{
    Q_OBJECT

public:
    explicit KeyEdit(QWidget *parent = nullptr);

    //! Without what people paste along with it.
    ApiKey key() const;
    QLineEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setShown(bool shown);
    void paste();
    void updateIcons();

    QLineEdit *m_edit;
    QToolButton *m_show;
    QToolButton *m_paste;
};

} // namespace contacts
