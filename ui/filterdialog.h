// SPDX-License-Identifier: MIT
#pragma once

#include "search/filterrows.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace contacts {

class FieldNote;
class FilterChoices;
class FilterRowsArea;

//! Puts a query together from conditions, for those who do not write it. To be opened with open();
//! deletes itself when closed.
class FilterDialog : public QDialog
{
    Q_OBJECT

public:
    //! `vocabulary`, with its territories, must outlive the dialog; its parameters are offered as
    //! they are now. `current`: what it begins with.
    FilterDialog(const QueryVocabulary &vocabulary, const ContactQuery &current,
                 QWidget *parent = nullptr);

    //! What its rows say; those that are not filled in say nothing.
    const ContactQuery &query() const { return m_query; }

    void accept() override;

Q_SIGNALS:
    //! The contacts of this query are to be shown; the dialog closes.
    void filterChosen(const contacts::ContactQuery &query);

private:
    void createQueryText();
    void createButtons();
    void updateQuery();

    const FilterRows m_translation;
    FilterChoices *m_choices;
    ContactQuery m_query;
    FilterRowsArea *m_area;
    QPushButton *m_add;
    QPlainTextEdit *m_text;
    FieldNote *m_note;
    QPushButton *m_show = nullptr;
};

} // namespace contacts
