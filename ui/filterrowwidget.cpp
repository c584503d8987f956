// SPDX-License-Identifier: MIT
#include "filterrowwidget.h"

#include "fieldnote.h"
#include "filterchoices.h"
#include "filtertext.h"
#include "filtervalueedit.h"
#include "icons.h"
#include "search/querywriter.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace contacts {

namespace {

using Join = FilterRow::Join;
using Kind = FilterRow::ValueKind;
using Subject = FilterRow::Subject;

constexpr int fieldLetters = 12; //!< seen at least
constexpr int padding = 6; //!< around the parts of a condition
constexpr int gap = 4;

enum Column { JoinColumn, FieldColumn, OperatorColumn, ValueColumn, OrColumn, RemoveColumn };

//! What was typed for one is a start for the other.
bool isTyped(Kind kind)
{
    return kind == Kind::Text || kind == Kind::Digits || kind == Kind::Number
        || kind == Kind::Query;
}

} // namespace

FilterRowWidget::FilterRowWidget(const FilterChoices &choices, const FilterRow &row,
                                 QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_row(row)
    , m_grid(new QGridLayout(this))
    , m_join(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_operator(new QComboBox(this))
    , m_value(new FilterValueEdit(choices, this))
    , m_alternative(new QToolButton(this))
    , m_remove(new QToolButton(this))
    , m_note(new FieldNote("filterNote", m_value->field(), this))
{
    setObjectName(QStringLiteral("filterRow"));
    createParts();
    arrange();
    setJoin(row.join);
    showField();
    fillOperators();
    showValue();
    updateIcon();
    connect(m_join, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_row.join = index == 0 ? Join::And : Join::Or;
        Q_EMIT edited();
    });
    connect(m_field, &QComboBox::activated, this, &FilterRowWidget::chooseField);
    connect(m_field->lineEdit(), &QLineEdit::editingFinished, this,
            &FilterRowWidget::takeTypedField);
    connect(m_operator, &QComboBox::currentIndexChanged, this, &FilterRowWidget::chooseOperator);
    connect(m_value, &FilterValueEdit::edited, this, &FilterRowWidget::takeValue);
    connect(m_alternative, &QToolButton::clicked, this, &FilterRowWidget::alternativeRequested);
    connect(m_remove, &QToolButton::clicked, this, &FilterRowWidget::removeRequested);
}

void FilterRowWidget::createParts()
{
    m_join->setObjectName(QStringLiteral("filterJoin"));
    m_join->addItem(tr("and", "between two conditions"));
    m_join->addItem(tr("or", "between two conditions"));
    QSizePolicy joinPolicy = m_join->sizePolicy();
    joinPolicy.setRetainSizeWhenHidden(true);
    m_join->setSizePolicy(joinPolicy);

    m_field->setObjectName(QStringLiteral("filterField"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(fieldLetters);
    FilterChoices::setUpSearch(*m_field, m_choices.fields());
    m_operator->setObjectName(QStringLiteral("filterOperator"));
    m_operator->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_value->setObjectName(QStringLiteral("filterValue"));

    m_alternative->setObjectName(QStringLiteral("filterOr"));
    //: A button that adds an alternative to a condition
    m_alternative->setText(tr("or…"));
    m_alternative->setToolTip(tr("Add a condition of which one or the other must be true"));
    m_remove->setObjectName(QStringLiteral("filterRemove"));
    m_remove->setToolTip(tr("Remove this condition"));
    for (QToolButton *button : {m_alternative, m_remove}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_grid->setContentsMargins(0, padding, padding, padding);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(gap);
}

void FilterRowWidget::arrange()
{
    for (QWidget *part : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_operator),
                          static_cast<QWidget *>(m_value), static_cast<QWidget *>(m_note),
                          static_cast<QWidget *>(m_join), static_cast<QWidget *>(m_alternative),
                          static_cast<QWidget *>(m_remove)})
        m_grid->removeWidget(part);
    m_grid->addWidget(m_join, 0, JoinColumn, Qt::AlignLeading | Qt::AlignVCenter);
    m_grid->setColumnMinimumWidth(JoinColumn, m_join->sizeHint().width() + padding);
    m_grid->addWidget(m_alternative, 0, OrColumn);
    m_grid->addWidget(m_remove, 0, RemoveColumn);
    if (m_isStacked) {
        m_grid->addWidget(m_field, 0, FieldColumn, 1, 3);
        m_grid->addWidget(m_operator, 1, FieldColumn, 1, 2);
        m_grid->addWidget(m_value, 1, ValueColumn, 1, 3);
    } else {
        m_grid->addWidget(m_field, 0, FieldColumn);
        m_grid->addWidget(m_operator, 0, OperatorColumn);
        m_grid->addWidget(m_value, 0, ValueColumn);
    }
    m_grid->addWidget(m_note, 2, FieldColumn, 1, 5);
    m_grid->setColumnStretch(FieldColumn, m_isStacked ? 0 : 2);
    m_grid->setColumnStretch(ValueColumn, 3);
}

void FilterRowWidget::setStacked(bool isStacked)
{
    if (isStacked == m_isStacked)
        return;
    m_isStacked = isStacked;
    arrange();
}

int FilterRowWidget::widthInOneLine() const
{
    int width = 2 * padding;
    for (const QWidget *part :
         {static_cast<const QWidget *>(m_join), static_cast<const QWidget *>(m_field),
          static_cast<const QWidget *>(m_operator), static_cast<const QWidget *>(m_alternative),
          static_cast<const QWidget *>(m_remove)})
        width += part->sizeHint().width() + gap;
    // A value needs about the room of a field.
    return width + m_field->sizeHint().width();
}

QRect FilterRowWidget::body() const
{
    const QRect field = m_field->geometry();
    const QRect all = contentsRect();
    return isRightToLeft() ? QRect(all.topLeft(), QPoint(field.right() + padding, all.bottom()))
                           : QRect(QPoint(field.left() - padding, all.top()), all.bottomRight());
}

void FilterRowWidget::setJoin(Join join)
{
    const QSignalBlocker quiet(m_join);
    m_row.join = join;
    m_join->setCurrentIndex(join == Join::And ? 0 : 1);
}

void FilterRowWidget::setNumber(int number)
{
    m_join->setVisible(number > 1);
    m_join->setAccessibleName(tr("Condition %L1: and, or").arg(number));
    m_field->setAccessibleName(tr("Condition %L1: field").arg(number));
    m_operator->setAccessibleName(tr("Condition %L1: operator").arg(number));
    m_value->setName(tr("Condition %L1: value").arg(number));
    m_alternative->setAccessibleName(tr("Condition %L1: add an alternative").arg(number));
    m_remove->setAccessibleName(tr("Condition %L1: remove").arg(number));
}

void FilterRowWidget::showReading(const FilterRows::Reading &reading)
{
    // Somebody who is about to type a date is not told that it is wrong.
    const bool isWrong = reading.state == FilterRows::Reading::State::Wrong;
    const QString text = FilterText::expected(m_row, reading);
    m_note->showText(isWrong ? FieldNote::Mood::Warning : FieldNote::Mood::Quiet, text);
    m_value->field()->setAccessibleDescription(text);
}

void FilterRowWidget::focusField()
{
    m_field->setFocus(Qt::TabFocusReason);
    m_field->lineEdit()->selectAll();
}

QWidgetList FilterRowWidget::stops() const
{
    QWidgetList stops{m_join, m_field, m_operator};
    stops += m_value->stops();
    stops << m_alternative << m_remove;
    return stops;
}

void FilterRowWidget::chooseField(int index)
{
    if (index >= 0)
        setSubject(m_choices.fieldAt(index));
}

void FilterRowWidget::takeTypedField()
{
    const QString text = m_field->currentText();
    const int shown = m_choices.indexOfField(m_row);
    if (text == (shown >= 0 ? m_field->itemText(shown) : FilterText::subject(m_row)))
        return;
    if (const int index = m_choices.indexOfFieldText(text.trimmed()); index >= 0) {
        setSubject(m_choices.fieldAt(index));
    } else if (text.trimmed().isEmpty()) {
        showField();
    } else {
        FilterRow subject;
        subject.subject = Subject::Field;
        subject.column = ColumnKey::ofParameter(text.trimmed());
        setSubject(subject);
    }
}

void FilterRowWidget::setSubject(const FilterRow &subject)
{
    if (subject.subject == m_row.subject && subject.column == m_row.column) {
        showField();
        return;
    }
    const Kind before = m_row.valueKind();
    if (subject.subject == Subject::AsWritten) {
        // What it says so far is a start.
        const auto reading = FilterRows(m_choices.vocabulary()).read(m_row);
        m_row.value =
            reading.node ? QueryWriter(&m_choices.vocabulary()).text(*reading.node) : QString();
    }
    m_row.subject = subject.subject;
    m_row.column = subject.column;
    const auto operators = m_row.operators();
    if (!operators.empty()
        && std::find(operators.begin(), operators.end(), m_row.op) == operators.end())
        m_row.op = operators.front();
    fitValue(before);
    showField();
    fillOperators();
    showValue();
    Q_EMIT edited();
}

void FilterRowWidget::chooseOperator()
{
    const Kind before = m_row.valueKind();
    m_row.op = FilterRow::Operator(m_operator->currentData().toInt());
    fitValue(before);
    showValue();
    Q_EMIT edited();
}

void FilterRowWidget::fitValue(Kind before)
{
    const Kind kind = m_row.valueKind();
    // An operator without a value keeps the text for those that have one.
    if (kind != before && kind != Kind::None && !(isTyped(kind) && isTyped(before)))
        m_row.value = before == Kind::None && isTyped(kind) ? m_row.value
                                                            : FilterValueEdit::initialValue(kind);
}

void FilterRowWidget::takeValue()
{
    m_row.value = m_value->value();
    Q_EMIT edited();
}

void FilterRowWidget::showField()
{
    const QSignalBlocker quiet(m_field);
    const int index = m_choices.indexOfField(m_row);
    m_field->setCurrentIndex(index);
    if (index < 0)
        m_field->setEditText(FilterText::subject(m_row));
    m_field->setToolTip(Qt::convertFromPlainText(m_field->currentText(), Qt::WhiteSpaceNormal));
    m_field->lineEdit()->setCursorPosition(0); // the beginning of a long key is what is seen
}

void FilterRowWidget::fillOperators()
{
    const QSignalBlocker quiet(m_operator);
    m_operator->clear();
    for (const FilterRow::Operator op : m_row.operators())
        m_operator->addItem(FilterText::operatorName(m_row, op), int(op));
    m_operator->setCurrentIndex(m_operator->findData(int(m_row.op)));
    m_operator->setVisible(m_operator->count() > 0);
}

void FilterRowWidget::showValue()
{
    m_value->setValue(m_row.valueKind(), m_row.value);
}

void FilterRowWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
}

void FilterRowWidget::updateIcon()
{
    m_remove->setIcon(Icons::icon(QStringLiteral("remove"), palette().color(QPalette::ButtonText)));
}

} // namespace contacts
