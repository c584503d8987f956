// SPDX-License-Identifier: MIT
#include "viewtools.h"

#include "contacttableview.h"
#include "querywords.h"
#include "search/querywriter.h"
#include "searchtools.h"
#include "views/queryscan.h"
#include "viewsbar.h"

#include <QAction>
#include <QApplication>

#include <utility>

namespace contacts {

ViewTools::ViewTools(AccountSession &session, ContactTableView &table, SearchTools &search,
                     QWidget *parent)
    : QObject(parent)
    , m_session(session)
    , m_table(table)
    , m_search(search)
    , m_counter(session.list(), session.walker(), m_views,
                QueryScan::maker(session.territories(), session.numberFacts()), session.clock(),
                ViewCounter::Pace())
    , m_bar(new ViewsBar(m_views, parent))
    , m_show(new QAction(tr("&Views"), this))
{
    m_show->setObjectName(QStringLiteral("actionViews"));
    m_show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_show->setCheckable(true);
    m_show->setChecked(true);
    m_views.setQueryWords([this](const QString &query) { return words(query); });
    m_counter.setZone(session.model().text().zone());
    m_counter.setActive(true);
    connect(m_show, &QAction::toggled, this, [this](bool shown) {
        const bool hadFocus = m_bar->isAncestorOf(QApplication::focusWidget());
        m_bar->setVisible(shown);
        m_counter.setActive(shown);
        if (hadFocus)
            m_table.setFocus(Qt::OtherFocusReason);
    });
    connect(&session, &AccountSession::stateChanged, this,
            [this] { m_counter.setZone(m_session.model().text().zone()); });
    connect(m_bar, &ViewsBar::viewChosen, this, &ViewTools::open);
    connect(m_bar, &ViewsBar::saveRequested, this, &ViewTools::save);
    connect(m_bar, &ViewsBar::updateRequested, this, &ViewTools::replace);
    connect(&m_views, &ViewList::ownViewsChanged, this, &ViewTools::ownViewsChanged);
    connect(&m_views, &ViewList::queriesChanged, this, &ViewTools::markCurrent);
    connect(&session.sheet(), &ContactSheet::queryChanged, this, &ViewTools::markCurrent);
    markCurrent();
}

ViewTools::~ViewTools() = default;

void ViewTools::setOwnViews(std::vector<SheetView> views)
{
    m_views.setOwnViews(std::move(views));
    markCurrent();
}

ColumnLayout ViewTools::accountColumns() const
{
    return m_account ? m_account->columns : m_table.layoutNow();
}

SortOrder ViewTools::accountSort() const
{
    return m_account ? m_account->sort : m_session.sheet().sort();
}

ContactQuery ViewTools::queryOf(const SheetView &view) const
{
    return QueryParser(m_session.sheet().vocabulary()).parse(view.query).query;
}

QString ViewTools::words(const QString &query) const
{
    const QueryWords words(m_session.territories());
    QStringList parts;
    for (const ParsedQuery::Part &part :
         QueryParser(m_session.sheet().vocabulary()).parse(query).parts)
        parts << words.part(part.node);
    return parts.join(u'\n');
}

void ViewTools::open(const SheetView &view)
{
    m_opened = view.id;
    const bool hasLook = !view.isBuiltIn;
    if (hasLook && !m_account)
        m_account = Look{m_table.layoutNow(), m_session.sheet().sort()};
    const std::optional<Look> look = hasLook ? Look{view.columns, view.sort} : m_account;
    if (look) {
        if (!look->columns.isEmpty())
            m_table.applyLayout(look->columns);
        m_session.sheet().setSort(look->sort);
    }
    // Not before: nobody chose what was just applied.
    if (!hasLook)
        m_account.reset();
    m_search.setQuery(queryOf(view));
    markCurrent();
    m_table.setFocus(Qt::OtherFocusReason);
}

void ViewTools::save()
{
    const ContactSheet &sheet = m_session.sheet();
    SheetView view;
    view.query = QueryWriter().text(sheet.query());
    view.columns = m_table.layoutNow();
    view.sort = sheet.sort();
    const QString called = words(view.query).section(u'\n', 0, 0).left(ViewList::longestName / 2);
    view.name = m_views.freeName(called.isEmpty() ? tr("My view") : called);
    const auto added = m_views.add(view);
    if (!added)
        return;
    m_opened = *added;
    markCurrent();
    m_bar->editName(*added);
}

void ViewTools::replace(const QString &id)
{
    m_views.replace(id, QueryWriter().text(m_session.sheet().query()), m_table.layoutNow(),
                    m_session.sheet().sort());
    m_opened = id;
    markCurrent();
}

//! Several views may look for the same: the one that was opened, else the first.
void ViewTools::markCurrent()
{
    const ContactQuery &query = m_session.sheet().query();
    QString current;
    for (int row = 0; row < m_views.rowCount(); ++row) {
        const SheetView &view = m_views.at(row);
        if ((current.isEmpty() || view.id == m_opened) && queryOf(view) == query)
            current = view.id;
    }
    m_bar->setCurrentView(current);
}

void ViewTools::updateActions()
{
    m_bar->setSavable(m_session.list().total() >= 0 && !m_session.sheet().reading().isWrong());
}

} // namespace contacts
