// SPDX-License-Identifier: MIT
#include "searchtools.h"

#include "contacttableview.h"
#include "icons.h"
#include "querybar.h"
#include "queryedit.h"
#include "search/parametervalues.h"
#include "search/querywriter.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace contacts {

namespace {
constexpr int widestBox = 720;
constexpr int narrowestBox = 140;
constexpr int mostValues = 12;
} // namespace

SearchTools::SearchTools(AccountSession &session, ContactTableView &table, QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
{
    createActions();
    createBox(parent);
    m_bar = new QueryBar(m_filter, session.territories(), parent);
    m_table.installEventFilter(this);
    connect(m_bar, &QueryBar::removeRequested, this, &SearchTools::removePart);
    connect(&m_table, &ContactTableView::searchTyped, this, &SearchTools::type);
    connect(&session.sheet(), &ContactSheet::queryChanged, this, &SearchTools::onQueryChanged);
    updateIcons(parent->palette());
}

SearchTools::~SearchTools() = default;

void SearchTools::createActions()
{
    const auto make = [this](const char *name, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(shortcut);
        return action;
    };
    m_find = make("actionFind", tr("&Find"), QKeySequence::Find);
    m_clear = make("actionClearSearch", tr("C&lear search"), {});
    m_filter = make("actionFilter", tr("F&ilter…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    m_filter->setToolTip(tr("Choose by field and value who is shown"));
    connect(m_find, &QAction::triggered, this, [this] {
        m_box->setFocus(Qt::ShortcutFocusReason);
        m_box->selectAll();
    });
    connect(m_clear, &QAction::triggered, this, &SearchTools::clear);
}

void SearchTools::createBox(QWidget *parent)
{
    const auto values = [this](const QString &key, const QString &beginning) {
        return ParameterValues::frequent(m_session.list().store().snapshot(), key, beginning,
                                         mostValues);
    };
    m_box = new QueryEdit(m_session.sheet().vocabulary(), values, parent);
    m_box->setObjectName(QStringLiteral("searchBox"));
    m_box->setAccessibleName(tr("Search"));
    m_box->setPlaceholderText(tr("Search name, number, country, parameters"));
    m_box->setToolTip(tr("For example: rossi  -paolo  \"via roma\"  country:Italy  sent>10  "
                         "lastsent<30d  rome OR milan. Alt+Down: suggestions"));
    m_box->setClearButtonEnabled(true);
    m_box->setMinimumWidth(narrowestBox);
    m_box->setMaximumWidth(widestBox);
    m_box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_icon = m_box->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_box->installEventFilter(this);
    connect(m_box, &QLineEdit::textChanged, this, &SearchTools::onEdited);
}

QString SearchTools::text() const
{
    return m_box->text();
}

void SearchTools::setText(const QString &text)
{
    m_box->setText(text);
}

void SearchTools::setQuery(const ContactQuery &query)
{
    m_box->setText(QueryWriter(&m_session.sheet().vocabulary()).text(query));
}

void SearchTools::addPart(const QString &part)
{
    const ParsedQuery added = QueryParser(m_session.sheet().vocabulary()).parse(part);
    std::vector<QueryNode> parts = m_session.sheet().query().parts();
    for (const QueryNode &node : added.query.parts()) {
        if (std::find(parts.begin(), parts.end(), node) == parts.end())
            parts.push_back(node);
    }
    setQuery(ContactQuery(std::move(parts)));
}

void SearchTools::removePart(int place)
{
    const ParsedQuery &reading = m_session.sheet().reading();
    if (size_t(place) >= reading.parts.size())
        return;
    const SearchText::Range where = reading.parts[size_t(place)].where;
    QString text = m_box->text();
    const bool hadFocus = m_bar->isAncestorOf(QApplication::focusWidget());
    text.remove(where.start, where.length);
    // One of the two blanks that stood beside it.
    const bool isFirst = where.start == 0 || text.at(where.start - 1).isSpace();
    if (isFirst && where.start < text.size() && text.at(where.start).isSpace())
        text.remove(where.start, 1);
    m_box->setText(text);
    if (hadFocus)
        m_box->setFocus(Qt::OtherFocusReason);
}

void SearchTools::onEdited(const QString &text)
{
    ContactSheet &sheet = m_session.sheet();
    const bool wasSearching = sheet.isSearching();
    sheet.setQueryText(text);
    // The rows are still those of before: answers come later. Blanks alone are no search.
    if (!wasSearching && sheet.isSearching())
        m_table.remember();
    if (wasSearching && !sheet.isSearching())
        m_table.showRemembered();
    Q_EMIT edited();
}

void SearchTools::onQueryChanged()
{
    const ContactSheet &sheet = m_session.sheet();
    m_box->markProblems(sheet.reading().problems);
    m_bar->showReading(sheet.queryText(), sheet.reading());
}

void SearchTools::type(const QString &letters)
{
    // A box that could not take the keyboard would see each letter begin a search of its own.
    m_box->setText(m_box->hasFocus() ? m_box->text() + letters : letters);
    m_box->setFocus(Qt::OtherFocusReason);
}

void SearchTools::clear()
{
    m_box->clear();
    m_table.setFocus(Qt::OtherFocusReason);
}

bool SearchTools::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_box->proposes())
        return QObject::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    if (key == Qt::Key_Escape && (watched == m_box || !m_box->text().isEmpty())) {
        clear();
        return true;
    }
    const bool goesDown = (key == Qt::Key_Down && press->modifiers() != Qt::AltModifier)
        || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_box && goesDown && m_table.isVisible()) {
        m_table.setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void SearchTools::updateActions()
{
    m_clear->setEnabled(!m_box->text().isEmpty());
    m_filter->setEnabled(m_session.list().total() >= 0);
}

void SearchTools::updateIcons(const QPalette &palette)
{
    m_filter->setIcon(Icons::icon(QStringLiteral("filter"), palette.color(QPalette::ButtonText)));
    m_icon->setIcon(
        Icons::icon(QStringLiteral("search"), palette.color(QPalette::PlaceholderText)));
}

} // namespace contacts
