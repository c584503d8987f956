// SPDX-License-Identifier: MIT
#include "e2e/findtour.h"

#include "barchart.h"
#include "contacttableview.h"
#include "detaillist.h"
#include "e2e/filterhands.h"
#include "e2e/finding.h"
#include "e2e/scene.h"
#include "e2e/tour.h"
#include "queryedit.h"
#include "theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;

constexpr int people = 6'000;

const ColumnKey vipColumn = ColumnKey::ofParameter(QStringLiteral("vip"));

//! What is asked for stands where it can be seen; there are more columns than fit.
ColumnLayout columnsAtFirst()
{
    using Field = ColumnKey::Field;
    ColumnLayout layout;
    layout.columns = {{nameColumn, 170},
                      {phoneColumn, 140},
                      {countryColumn, 120},
                      {cityColumn, 130},
                      {sentColumn, 70},
                      {{Field::Received, {}}, 80},
                      {{Field::LastSent, {}}, 0},
                      {{Field::Created, {}}, 0},
                      {vipColumn, 60},
                      {{Field::OptedOut, {}}, 90},
                      {{Field::Failed, {}}, 80},
                      {ColumnKey::ofParameter(QStringLiteral("shop")), 110}};
    return layout;
}

void query(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    tour.step("Search with a query of several parts", "query-read-out", window, [&]() -> Problem {
        if (!finding.search(
                QStringLiteral("country:it sent>2 created>=2021 -city:roma rossi OR bianchi")))
            return finding.described();
        const bool isRight = finding.isEach([&](int row) {
            const QString name = finding.cell(row, nameColumn);
            return finding.cell(row, countryColumn) == QLatin1String("Italy")
                && finding.count(row) > 2
                && !finding.cell(row, cityColumn).contains(QLatin1String("Roma"))
                && (name.contains(QLatin1String("Rossi")) || name.contains(QLatin1String("Bianchi"))
                    || name.contains(QLatin1String("ROSSI"))
                    || name.contains(QLatin1String("BIANCHI")));
        });
        if (!isRight)
            return QStringLiteral("somebody else is found ") + finding.described();
        return finding.problemUnless(finding.parts().size() == 5);
    });
    tour.step("Take one part out again", "query-part-removed", window, [&]() -> Problem {
        const int before = finding.rows();
        screen.click("queryPart3");
        const bool isOut = !screen.search().text().contains(QLatin1String("roma"));
        return finding.problemUnless(isOut && finding.seeSome() && finding.rows() > before
                                     && finding.parts().size() == 4);
    });
    tour.step("Type what is no number", "query-wrong", window, [&]() -> Problem {
        if (!finding.search(QStringLiteral("country:it")))
            return finding.described();
        const QStringList names = screen.names();
        screen.type(QStringLiteral(" sent>abc"));
        const bool isSaid = finding.scene().seeResult() && screen.isShown("queryMessage")
            && screen.find<QLabel>("queryMessage")->toolTip().contains(QLatin1String("number"));
        if (!isSaid)
            return finding.described();
        return screen.names() == names ? QString() : QStringLiteral("the result is another");
    });
    finding.clearSearch();
}

void suggestions(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    const auto &box = static_cast<const QueryEdit &>(screen.search());
    // A list that opens stays on the screen, and one that is none is narrow.
    const int wide = screen.window().screen()->availableSize().width();
    screen.window().resize(std::min(wide, pictureSize.width()), pictureSize.height());
    tour.step("Ask for the values of a parameter", "query-suggestions", finding.scene().window(),
              [&]() -> Problem {
                  screen.key(Qt::Key_F, Qt::ControlModifier);
                  screen.type(QStringLiteral("city:"));
                  if (!box.proposes())
                      screen.key(Qt::Key_Down, Qt::AltModifier);
                  return finding.problemUnless(Scene::see([&] { return box.proposes(); }));
              });
    tour.step("Take one of them", "suggestion-taken", finding.scene().window(), [&]() -> Problem {
        screen.key(Qt::Key_Down);
        screen.key(Qt::Key_Return);
        const QString city = box.text().mid(5).remove(u'"').trimmed();
        if (city.isEmpty() || box.proposes() || !finding.seeSome())
            return finding.described();
        return finding.problemUnless(
            finding.isEach([&](int row) { return finding.cell(row, cityColumn).contains(city); }));
    });
    screen.window().resize(pictureSize);
    finding.clearSearch();
}

void filter(Tour &tour, Finding &finding)
{
    QWidget &window = finding.scene().window();
    FilterHands filter(finding);
    tour.step("Put a query together without typing it", "filter-builder", window, [&]() -> Problem {
        const auto word = [](const char *text) { return QString::fromLatin1(text); };
        if (!filter.open())
            return QStringLiteral("no dialog");
        const bool isFilled =
            filter.fill(0, word("Sent"), word("more than"), "filterCount", word("10"))
            && filter.click("filterAdd")
            && filter.fill(1, word("city"), word("contains"), "filterText", word("Milano"))
            && filter.addAlternativeTo(1)
            && filter.fill(2, word("city"), word("contains"), "filterText", word("Torino"))
            && filter.addAlternativeTo(2)
            && filter.fill(3, word("city"), word("contains"), "filterText", word("Napoli"))
            && filter.click("filterAdd")
            && filter.fill(4, word("vip"), word("is"), "filterText", word("yes"));
        const QString wanted = word("sent>10 city:Milano OR city:Torino OR city:Napoli vip=yes");
        return isFilled && filter.query() == wanted ? QString() : filter.query();
    });
    tour.step("Show whom it finds", "filter-shown", window, [&]() -> Problem {
        if (!filter.click("filterShow") || !finding.seeSome())
            return finding.described();
        const QStringList cities{QStringLiteral("Milano"), QStringLiteral("Torino"),
                                 QStringLiteral("Napoli")};
        return finding.problemUnless(finding.isEach([&](int row) {
            return finding.count(row) > 10 && cities.contains(finding.cell(row, cityColumn))
                && finding.cell(row, vipColumn) == QLatin1String("yes");
        }) && finding.parts().size() == 3);
    });
    finding.clearSearch();
}

void cells(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    int row = 4;
    while (row < finding.rows() && finding.cell(row, cityColumn).isEmpty())
        ++row;
    const QString city = finding.cell(row, cityColumn);
    tour.step("Open the menu of a city", "cell-menu", window, [&]() -> Problem {
        const QMenu *menu = finding.openCellMenu(row, cityColumn);
        if (!menu)
            return QStringLiteral("no menu");
        for (const char *name : {"showOnlyThis", "hideThis"}) {
            const auto *entry = menu->findChild<QAction *>(QLatin1String(name));
            if (!entry || !entry->isEnabled())
                return QStringLiteral("%1 cannot be chosen").arg(QLatin1String(name));
        }
        return {};
    });
    int ofCity = 0;
    tour.step("Show only this city", "only-this-value", window, [&]() -> Problem {
        screen.clickEntry(QStringLiteral("Show only this value"));
        if (!finding.seeSome())
            return finding.described();
        ofCity = finding.rows();
        return finding.problemUnless(
            finding.isEach([&](int found) { return finding.cell(found, cityColumn) == city; }));
    });
    tour.step("Hide it instead", "value-hidden", window, [&]() -> Problem {
        if (!finding.openCellMenu(0, cityColumn))
            return QStringLiteral("no menu");
        screen.clickEntry(QStringLiteral("Hide this value"));
        return finding.problemUnless(finding.seeSome() && finding.rows() == people - ofCity);
    });
    finding.clearSearch();
}

void views(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    const QString text = QStringLiteral("country:IT sent>100 has:city");
    const QString name = QStringLiteral("Regulars in Italy");
    int found = 0;
    tour.step("Save what is shown as a view", "views", window, [&]() -> Problem {
        const bool isCounted = Scene::see(
            [&] { return !finding.countOf(QStringLiteral("Same number twice")).isEmpty(); });
        if (!isCounted || finding.countOf(QStringLiteral("All")) != QLocale().toString(people))
            return QStringLiteral("nobody counts the views");
        if (!finding.search(text))
            return finding.described();
        screen.clickHeader(sentColumn);
        finding.scene().seeResult();
        found = finding.rows();
        screen.table().setFocus();
        screen.key(Qt::Key_Home, Qt::ControlModifier);
        screen.click("viewsSave");
        if (!Scene::see([&] { return screen.isShown("viewNameEdit"); }))
            return QStringLiteral("no name is asked for");
        screen.type(name);
        return {};
    });
    tour.step("Open it again", "view-opened", window, [&]() -> Problem {
        screen.key(Qt::Key_Return);
        if (!finding.view(name).isValid())
            return QStringLiteral("the view is not there");
        finding.openView(QStringLiteral("Opted out"));
        if (finding.countOf(QStringLiteral("Opted out")) != QLocale().toString(finding.rows()))
            return finding.described();
        finding.openView(name);
        const bool isCounted =
            Scene::see([&] { return finding.countOf(name) == QLocale().toString(found); });
        if (!isCounted || screen.search().text() != text || finding.rows() != found)
            return finding.described();
        return screen.account().sheet().sort().column == sentColumn
            ? QString()
            : QStringLiteral("another order");
    });
    finding.openView(QStringLiteral("All"));
    if (!screen.account().sheet().sort().isServerOrder())
        screen.account().sheet().setSort({});
    finding.scene().seeResult();
}

void columns(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    tour.step("Scroll sideways, the name stays", "columns-frozen", finding.scene().window(),
              [&]() -> Problem {
                  if (!screen.action("actionKeepName").isChecked())
                      screen.action("actionKeepName").trigger();
                  screen.key(Qt::Key_Home, Qt::ControlModifier);
                  screen.clickRow(3);
                  screen.key(Qt::Key_End);
                  const ContactTableView &table = screen.table();
                  const QModelIndex first =
                      screen.model().index(3, screen.model().columnOf(nameColumn));
                  const QModelIndex last = table.currentIndex();
                  const bool isInView = table.horizontalScrollBar()->value() > 0
                      && last.column() != first.column()
                      && table.viewport()->rect().contains(table.visualRect(first))
                      && !table.visualRect(first).intersects(table.visualRect(last));
                  return isInView ? QString() : QStringLiteral("the name is not in view");
              });
    screen.key(Qt::Key_Home);
}

//! Said by the pane in one of its lines.
bool saysDetail(const Screen &screen, const QString &text)
{
    const auto &rows = screen.find<DetailList>("detailList")->rows();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const DetailRow &row) { return row.text.contains(text); });
}

void details(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    tour.step("See everything about one contact", "detail-one", window, [&]() -> Problem {
        int row = 0;
        while (row < 200 && finding.cell(row, cityColumn).isEmpty())
            ++row;
        screen.clickRow(row);
        if (!screen.isShown("detailPane"))
            screen.key(Qt::Key_I, Qt::ControlModifier);
        const bool isShown = Scene::see([&] {
            return screen.text("detailTitle") == screen.name(row)
                && saysDetail(screen, finding.cell(row, phoneColumn))
                && saysDetail(screen, finding.cell(row, cityColumn));
        });
        return finding.problemUnless(isShown && screen.table().hasFocus());
    });
    tour.step("See what several have in common", "detail-several", window, [&]() -> Problem {
        screen.clickRow(2);
        screen.clickRow(13, Qt::ShiftModifier);
        int sum = 0;
        for (int row = 2; row <= 13; ++row)
            sum += finding.count(row);
        const bool isShown = Scene::see([&] {
            return screen.text("detailTitle").contains(QLatin1String("12"))
                && saysDetail(screen, QLocale().toString(sum));
        });
        return finding.problemUnless(isShown);
    });
    tour.step("Select all that is found", "select-all", window, [&]() -> Problem {
        if (!finding.search(QStringLiteral("country:it -optedout:yes")))
            return finding.described();
        screen.key(Qt::Key_Return); // to the sheet
        screen.key(Qt::Key_A, Qt::ControlModifier);
        const QString count = QLocale().toString(finding.rows());
        return finding.problemUnless(screen.selected() == finding.rows() && Scene::see([&] {
                                         return screen.text("detailTitle").contains(count);
                                     }));
    });
    screen.key(Qt::Key_I, Qt::ControlModifier);
}

//! Empty when the file holds what the sheet shows.
Problem problemOfFile(const QString &path, const Finding &finding)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("no file");
    const QByteArray whole = file.readAll();
    const QString text = QString::fromUtf8(whole);
    if (!whole.startsWith("\xEF\xBB\xBFphone_number,name,datetime,custom_parameters["))
        return QStringLiteral("it begins with ") + text.left(60);
    for (const int row : {0, finding.rows() - 1}) {
        const QString name = finding.cell(row, nameColumn).replace(u'"', QStringLiteral("\"\""));
        // The sheet writes them in groups.
        QString number = finding.cell(row, phoneColumn);
        number.removeIf([](QChar c) { return c != u'+' && !c.isDigit(); });
        number = u'\n' + number + u',';
        const QString line = text.mid(text.indexOf(number) + 1).section(u'\n', 0, 0);
        if (!text.contains(number) || !line.contains(name))
            return QStringLiteral("%1 is not in it").arg(name);
    }
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
    return file.permissions() & others ? QStringLiteral("others can read it") : QString();
}

void saveFile(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    const QTemporaryDir folder;
    tour.step("Export whom the search found", "export-dialog", window, [&]() -> Problem {
        screen.key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        const bool isOpen = Scene::see([&] { return screen.isShown("exportDialog"); });
        return finding.problemUnless(
            isOpen && screen.text("exportTitle").contains(QLocale().toString(finding.rows())));
    });
    tour.step("Save them in a file", "exported", window, [&]() -> Problem {
        screen.click("exportSave");
        auto *files = screen.find<QFileDialog>("exportFileDialog");
        if (!files || !Scene::see([&] { return QApplication::activeWindow() == files; }))
            return QStringLiteral("nobody asks where to");
        files->setDirectory(folder.path());
        QTest::mouseClick(files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save),
                          Qt::LeftButton);
        const bool isSaved = Scene::see([&] {
            return !screen.isShown("exportDialog")
                && screen.text("statusRemark").contains(QLatin1String("saved in contacts.csv"));
        });
        if (!isSaved)
            return finding.described();
        return problemOfFile(folder.filePath(QStringLiteral("contacts.csv")), finding);
    });
}

void summary(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    finding.clearSearch();
    const auto chart = [&] { return screen.find<BarChart>("summaryCountries"); };
    tour.step("Look at the summary", "summary", window, [&]() -> Problem {
        screen.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const bool isCounted =
            Scene::see([&] { return screen.isShown("summaryDialog") && chart()->isVisible(); });
        return finding.problemUnless(isCounted && chart()->bars().size() > 3);
    });
    tour.step("Click a country", "summary-filtered", window, [&]() -> Problem {
        const Bar bar = chart()->bars()[1];
        QTest::mouseClick(chart()->viewport(), Qt::LeftButton, {},
                          chart()->visualRect(chart()->model()->index(1, 0)).center());
        if (!finding.seeSome() || QLocale().toString(finding.rows()) != bar.count)
            return finding.described();
        // The bars are those of the country now.
        const bool isCounted = Scene::see([&] { return chart()->bars().size() == 1; });
        return finding.problemUnless(isCounted && finding.isEach([&](int row) {
            return finding.cell(row, countryColumn) == bar.label;
        }));
    });
    QTest::keyClick(screen.find("summaryDialog"), Qt::Key_Escape);
    finding.clearSearch();
}

//! The look of before comes back at the end.
class Look
{
public:
    Look()
        : m_direction(QApplication::layoutDirection())
        , m_palette(QApplication::palette())
        , m_style(QApplication::style()->name())
    {
    }
    ~Look()
    {
        QApplication::setLayoutDirection(m_direction);
        QApplication::setStyle(QStyleFactory::create(m_style));
        QApplication::setPalette(m_palette);
    }
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;

private:
    const Qt::LayoutDirection m_direction;
    const QPalette m_palette;
    const QString m_style;
};

void looks(Tour &tour, Finding &finding)
{
    Screen &screen = finding.screen();
    QWidget &window = finding.scene().window();
    const Look look;
    const auto leftOf = [&](const char *name) {
        return screen.find(name)->mapTo(&window, QPoint()).x();
    };
    const QString text = QStringLiteral("country:it sent>2 created>=2021 rossi OR bianchi");
    tour.step("All of it from right to left", "find-right-to-left", window, [&]() -> Problem {
        // Before it searches: the language is there before the window.
        QApplication::setLayoutDirection(Qt::RightToLeft);
        if (!finding.search(text))
            return finding.described();
        screen.key(Qt::Key_Return);
        screen.key(Qt::Key_I, Qt::ControlModifier);
        screen.clickRow(1);
        const bool isTurned = Scene::see([&] {
            return leftOf("detailPane") < leftOf("contactTable")
                && leftOf("contactTable") < leftOf("viewsBar")
                && leftOf("queryPart1") < leftOf("queryPart0")
                && leftOf("queryPart0") < leftOf("filterButton")
                && screen.text("detailTitle") == screen.name(1);
        });
        return isTurned ? QString() : QStringLiteral("something stays where it was");
    });
    tour.step("And in a dark palette", "find-dark", window, [&]() -> Problem {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyDarkPalette();
        finding.clearSearch();
        if (!finding.search(text))
            return finding.described();
        screen.clickRow(1);
        const bool isTurned =
            Scene::see([&] { return leftOf("viewsBar") < leftOf("contactTable"); });
        const auto isDark = [&](const char *name) {
            const QPalette palette = screen.find(name)->palette();
            return palette.color(QPalette::Base).lightness() < 80
                && palette.color(QPalette::Text).lightness() > 180;
        };
        return isTurned && isDark("viewsList") && isDark("contactTable") && isDark("searchBox")
                && isDark("detailList")
            ? QString()
            : QStringLiteral("something is not dark");
    });
}

} // namespace

void walkThroughFinding(Tour &tour)
{
    Scene scene({QStringLiteral("--practice-rows"), QString::number(people),
                 QStringLiteral("--practice-set"), QStringLiteral("rate-limit=off")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    tour.step("Open a list and read all of it", "list-whole",
              notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                  if (!notStarted.isEmpty())
                      return notStarted;
                  if (!scene.seeComplete() || scene.screen().model().rowCount() != people)
                      return scene.described();
                  scene.screen().table().applyLayout(columnsAtFirst());
                  return {};
              });
    if (tour.hasFailed())
        return;
    Finding finding(scene);
    for (const auto part :
         {query, suggestions, filter, cells, views, columns, details, saveFile, summary, looks}) {
        if (!tour.hasFailed())
            part(tour, finding);
    }
}

} // namespace contacts::testing
