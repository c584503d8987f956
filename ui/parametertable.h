// SPDX-License-Identifier: MIT
#pragma once

#include "edit/parametertablemodel.h"

#include <QTableView>

namespace contacts {

class ParameterDelegate;
class ParameterWords;

//! The custom parameters as a small sheet. Enter and the arrows keep what is typed and go on to the
//! next cell, Esc drops it, Tab leaves the table, Del removes the selected rows, Ctrl or Alt with
//! an arrow moves a row, and two columns of a spreadsheet can be pasted.
class ParameterTable : public QTableView
{
    Q_OBJECT

public:
    //! `parameters` must outlive the table. `keysInUse`: what is offered while a key is typed.
    ParameterTable(ParameterTableModel &parameters, const QStringList &keysInUse,
                   QWidget *parent = nullptr);
    ~ParameterTable() override;

    ParameterWords &words() { return *m_words; }
    //! False: looked at only, whatever the model allows.
    void setEditable(bool editable);
    bool isEditable() const { return m_isEditable; }

    //! What is being typed goes into its cell; nothing when nothing is edited.
    void commitEditor();
    //! Something is being typed that is not in its cell yet.
    bool hasTyping() const;
    //! Of the selected rows, or else the current one, those that are parameters; ascending.
    std::vector<int> selectedParameters() const;

    void addParameter();
    void removeSelected();
    void moveCurrent(int step);
    //! The current one as message templates name it.
    void copyTemplateText() const;
    void pasteRows();
    void goTo(int row, int column);

Q_SIGNALS:
    //! hasTyping() may be another than before.
    void typingChanged();
    void saveRequested();
    //! `leftOut`: lines for which there was no room or no key.
    void rowsPasted(int rows, int leftOut);
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeaders();
    void updateRowHeight();
    void ensureCurrent();
    void showCurrent();
    void step(int down, int across);
    void leave(bool forward);
    void copyRows() const;
    bool commandKey(QKeyEvent *event);

    ParameterTableModel &m_parameters;
    ParameterWords *m_words;
    ParameterDelegate *m_delegate;
    bool m_isEditable = true;
};

} // namespace contacts
