// SPDX-License-Identifier: MIT
#include "filtervalueedit.h"

#include "filterchoices.h"
#include "filtertext.h"
#include "icons.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace contacts {

namespace {

enum Page { NonePage, TextPage, CountPage, DatePage, PeriodPage, CountryPage };

constexpr int longestPeriod = 9'999;
constexpr int countryLetters = 10; //!< seen at least

Page pageOf(FilterRow::ValueKind kind)
{
    using Kind = FilterRow::ValueKind;
    switch (kind) {
    case Kind::None:
        return NonePage;
    case Kind::Count:
        return CountPage;
    case Kind::Date:
        return DatePage;
    case Kind::Period:
        return PeriodPage;
    case Kind::Country:
        return CountryPage;
    default:
        return TextPage;
    }
}

QHBoxLayout *lineOf(QWidget *page)
{
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    return layout;
}

} // namespace

FilterValueEdit::FilterValueEdit(const FilterChoices &choices, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_pages(new QStackedLayout(this))
    , m_text(new QLineEdit(this))
    , m_count(new QDoubleSpinBox(this))
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setDecimals(0);
    m_count->setRange(0, double(FilterRow::largestCount));
    m_count->setGroupSeparatorShown(true);
    // The largest number would make every row as wide as itself.
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u'0') * countryLetters);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_pages->addWidget(new QWidget(this));
    m_pages->addWidget(m_text);
    m_pages->addWidget(m_count);
    m_pages->addWidget(createDate());
    m_pages->addWidget(createPeriod());
    m_pages->addWidget(createCountry());
    connect(m_text, &QLineEdit::textChanged, this, &FilterValueEdit::edited);
    connect(m_count, &QDoubleSpinBox::textChanged, this, &FilterValueEdit::edited);
    updateIcon();
}

QWidget *FilterValueEdit::createDate()
{
    auto *page = new QWidget(this);
    m_date = new QLineEdit(page);
    m_date->setObjectName(QStringLiteral("filterDate"));
    m_date->setPlaceholderText(FilterText::placeholder(Kind::Date));
    m_date->setToolTip(FilterText::placeholder(Kind::Date));
    m_calendar = new QToolButton(page);
    m_calendar->setObjectName(QStringLiteral("filterCalendar"));
    m_calendar->setToolTip(tr("Choose a day"));
    m_calendar->setFocusPolicy(Qt::TabFocus);
    QHBoxLayout *line = lineOf(page);
    line->addWidget(m_date, 1);
    line->addWidget(m_calendar);
    connect(m_date, &QLineEdit::textChanged, this, &FilterValueEdit::edited);
    connect(m_calendar, &QToolButton::clicked, this, &FilterValueEdit::showCalendar);
    return page;
}

QWidget *FilterValueEdit::createPeriod()
{
    auto *page = new QWidget(this);
    m_amount = new QSpinBox(page);
    m_amount->setObjectName(QStringLiteral("filterAmount"));
    m_amount->setRange(0, longestPeriod);
    m_unit = new QComboBox(page);
    m_unit->setObjectName(QStringLiteral("filterUnit"));
    using Unit = QueryDate::Unit;
    for (const Unit unit : {Unit::Hours, Unit::Days, Unit::Weeks, Unit::Months, Unit::Years})
        m_unit->addItem(FilterText::unit(unit), int(unit));
    QHBoxLayout *line = lineOf(page);
    line->addWidget(m_amount);
    line->addWidget(m_unit, 1);
    connect(m_amount, &QSpinBox::textChanged, this, &FilterValueEdit::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &FilterValueEdit::edited);
    return page;
}

QWidget *FilterValueEdit::createCountry()
{
    m_country = new QComboBox(this);
    m_country->setObjectName(QStringLiteral("filterCountry"));
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_country->setMinimumContentsLength(countryLetters);
    FilterChoices::setUpSearch(*m_country, m_choices.countries());
    m_country->lineEdit()->setPlaceholderText(FilterText::placeholder(Kind::Country));
    connect(m_country, &QComboBox::currentTextChanged, this, &FilterValueEdit::edited);
    return m_country;
}

QString FilterValueEdit::initialValue(Kind kind)
{
    switch (kind) {
    case Kind::Count:
        return QStringLiteral("0");
    case Kind::Period:
        return QStringLiteral("30d");
    default:
        return {};
    }
}

void FilterValueEdit::setValue(Kind kind, const QString &value)
{
    const QSignalBlocker quiet(this);
    m_kind = kind;
    m_pages->setCurrentIndex(pageOf(kind));
    switch (pageOf(kind)) {
    case NonePage:
        break;
    case TextPage: {
        m_text->setPlaceholderText(FilterText::placeholder(kind));
        // A plus or a minus stands before its digits.
        if (kind == Kind::Text)
            m_text->unsetLayoutDirection();
        else
            m_text->setLayoutDirection(Qt::LeftToRight);
        if (m_text->text() != value) {
            m_text->setText(value);
            m_text->setCursorPosition(0);
        }
        break;
    }
    case CountPage:
        m_count->setValue(value.toDouble());
        break;
    case DatePage:
        m_date->setText(value);
        break;
    case PeriodPage:
        if (const auto period = QueryDate::fromString(value)) {
            m_amount->setValue(period->amount);
            m_unit->setCurrentIndex(m_unit->findData(int(period->unit)));
        }
        break;
    case CountryPage:
        m_country->setCurrentIndex(
            m_choices.indexOfCountry(CountryCode::fromText(value.toStdString())));
        if (m_country->currentIndex() < 0)
            m_country->setEditText(value);
        m_country->lineEdit()->setCursorPosition(0);
        break;
    }
}

QString FilterValueEdit::value() const
{
    switch (pageOf(m_kind)) {
    case TextPage:
        return m_text->text();
    case CountPage: {
        bool isNumber = false;
        // An emptied field still has a number behind it.
        const QString text = m_count->cleanText();
        m_count->locale().toDouble(text, &isNumber);
        return isNumber ? QString::number(m_count->value(), 'f', 0) : text;
    }
    case DatePage:
        return m_date->text();
    case PeriodPage:
        return periodText();
    case CountryPage:
        return countryText();
    default:
        return {};
    }
}

QString FilterValueEdit::periodText() const
{
    if (m_amount->cleanText().isEmpty())
        return {};
    const auto unit = QueryDate::Unit(m_unit->currentData().toInt());
    return QueryDate{QueryDate::Kind::Ago, {}, m_amount->value(), unit}.toString();
}

QString FilterValueEdit::countryText() const
{
    const QString text = m_country->currentText();
    const int index = m_choices.indexOfCountryText(text);
    return index >= 0 ? m_choices.countryAt(index) : text;
}

void FilterValueEdit::showCalendar()
{
    // Made when it is wanted: a calendar is a heavy thing, and there may be many rows.
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filterCalendarMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using Word = QueryVocabulary::Word;
    for (const auto &[word, text] :
         {std::pair(Word::Today, tr("&Today")), std::pair(Word::Yesterday, tr("&Yesterday"))}) {
        const QString value = m_choices.vocabulary().local(word);
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, value] { setDate(value); });
    }
    menu->addSeparator();
    auto *calendar = new QCalendarWidget(menu);
    calendar->setObjectName(QStringLiteral("filterDays"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (const auto date = QueryDate::fromString(m_date->text()); date && date->day.isValid())
        calendar->setSelectedDate(date->day);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    menu->setActiveAction(action);
    const auto choose = [this, menu](QDate day) {
        setDate(day.toString(Qt::ISODate));
        menu->close();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    const QPoint below = isRightToLeft() ? m_calendar->mapToGlobal(m_calendar->rect().bottomRight())
            - QPoint(menu->sizeHint().width(), 0)
                                         : m_calendar->mapToGlobal(m_calendar->rect().bottomLeft());
    menu->popup(below);
    calendar->setFocus();
}

void FilterValueEdit::setDate(const QString &text)
{
    m_date->setText(text);
    m_date->setFocus();
}

QWidgetList FilterValueEdit::stops() const
{
    return {m_text, m_count, m_date, m_calendar, m_amount, m_unit, m_country};
}

QWidget *FilterValueEdit::field() const
{
    switch (pageOf(m_kind)) {
    case CountPage:
        return m_count;
    case DatePage:
        return m_date;
    case PeriodPage:
        return m_amount;
    case CountryPage:
        return m_country;
    default:
        return m_text;
    }
}

void FilterValueEdit::setName(const QString &name)
{
    for (QWidget *stop : stops())
        stop->setAccessibleName(name);
    m_unit->setAccessibleName(tr("%1, unit of time").arg(name));
    m_calendar->setAccessibleName(tr("%1, choose a day").arg(name));
}

void FilterValueEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_calendar)
        updateIcon();
}

void FilterValueEdit::updateIcon()
{
    m_calendar->setIcon(
        Icons::icon(QStringLiteral("calendar"), palette().color(QPalette::ButtonText)));
}

} // namespace contacts
