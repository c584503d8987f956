// SPDX-License-Identifier: MIT
#include "queryedit.h"

#include "theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTextCharFormat>

namespace contacts {

namespace {

constexpr int mostShown = 12;
constexpr int textRole = Qt::UserRole + 1;

bool asksForProposals(const QKeyEvent *event)
{
    return (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        || (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier);
}

} // namespace

QueryEdit::QueryEdit(const QueryVocabulary &vocabulary, QueryCompletion::Values values,
                     QWidget *parent)
    : QLineEdit(parent)
    , m_vocabulary(vocabulary)
    , m_values(std::move(values))
    , m_choices(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    m_completer->setWidget(this); // not setCompleter(): it would put its choice over everything
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->popup()->setAccessibleName(tr("Suggestions"));
    m_completer->popup()->setObjectName(QStringLiteral("suggestions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &QueryEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { propose(false); });
}

bool QueryEdit::proposes() const
{
    return m_completer->popup()->isVisible();
}

//! A line edit draws no formats of its own but those that an input method asks for.
void QueryEdit::markProblems(const std::vector<QueryProblem> &problems)
{
    QList<QInputMethodEvent::Attribute> marks;
    for (const QueryProblem &problem : problems) {
        const bool isHint = problem.kind == QueryProblem::Kind::UnknownField
            || problem.kind == QueryProblem::Kind::UnknownParameter;
        if (!problem.isWrong() && !isHint)
            continue;
        QTextCharFormat format;
        format.setUnderlineStyle(isHint ? QTextCharFormat::DotLine
                                        : QTextCharFormat::SpellCheckUnderline);
        format.setUnderlineColor(isHint ? palette().color(QPalette::PlaceholderText)
                                        : warningColor(palette()));
        marks.append({QInputMethodEvent::TextFormat, problem.where.start - cursorPosition(),
                      problem.where.length, format});
    }
    if (marks.isEmpty() && !m_isMarked)
        return;
    m_isMarked = !marks.isEmpty();
    QInputMethodEvent event(QString(), marks);
    QApplication::sendEvent(this, &event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    if (asksForProposals(event)) {
        propose(true);
        return;
    }
    if (proposes()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Escape:
            event->ignore(); // the list's own
            return;
        default:
            break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_completer->popup()->hide();
    QLineEdit::focusOutEvent(event);
}

void QueryEdit::propose(bool wasAsked)
{
    const QueryCompletion completion =
        QueryCompletion::at(text(), cursorPosition(), m_vocabulary, m_values);
    // The one thing that stands there already needs no proposal.
    const QString written = text().mid(completion.replaces.start, completion.replaces.length);
    const bool isThere =
        completion.choices.size() == 1 && completion.choices.front().text == written;
    if ((!wasAsked && !completion.isValue) || completion.choices.empty() || isThere) {
        m_completer->popup()->hide();
        return;
    }
    m_choices->clear();
    for (const QueryCompletion::Choice &choice : completion.choices) {
        auto *item = new QStandardItem(choice.shown.isEmpty() ? choice.text : choice.shown);
        item->setData(choice.text, textRole);
        m_choices->appendRow(item);
    }
    m_replaces = completion.replaces;
    m_completer->complete();
    m_completer->popup()->setCurrentIndex({});
}

void QueryEdit::take(const QModelIndex &index)
{
    const QString chosen = index.data(textRole).toString();
    // The next thing to write: a value behind a field, otherwise the next part.
    const bool goesOn = chosen.endsWith(u':');
    setSelection(m_replaces.start, m_replaces.length);
    insert(goesOn ? chosen : chosen + u' ');
    if (goesOn)
        propose(false);
}

} // namespace contacts
