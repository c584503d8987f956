// SPDX-License-Identifier: MIT
#pragma once

#include "search/querycompletion.h"
#include "search/queryparser.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace contacts {

//! The search box: marks what is wrong where it stands, and proposes what may follow. Proposals
//! come by themselves behind a field, elsewhere when they are asked for (Ctrl+Space, Alt+Down);
//! none is chosen until the person chooses it.
class QueryEdit : public QLineEdit
{
    Q_OBJECT

public:
    //! `vocabulary` must outlive it.
    QueryEdit(const QueryVocabulary &vocabulary, QueryCompletion::Values values,
              QWidget *parent = nullptr);

    //! Of the text as it is now.
    void markProblems(const std::vector<QueryProblem> &problems);
    bool proposes() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void propose(bool wasAsked);
    void take(const QModelIndex &index);

    const QueryVocabulary &m_vocabulary;
    const QueryCompletion::Values m_values;
    QStandardItemModel *m_choices;
    QCompleter *m_completer;
    SearchText::Range m_replaces;
    bool m_isMarked = false;
};

} // namespace contacts
