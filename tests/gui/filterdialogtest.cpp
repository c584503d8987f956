// SPDX-License-Identifier: MIT
#include "gui/openfilter.h"
#include "search/querywriter.h"
#include "support/testregistry.h"
#include "theme.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStyle>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace contacts;
using namespace contacts::testing;

//! The filter that is put together from conditions, by keyboard and mouse.
class FilterDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void beginsWithAnEmptyRow();
    void onlyByKeyboard();
    void everyKind_data();
    void everyKind();
    void editsWhatIsThere_data();
    void editsWhatIsThere();
    void andOr();
    void anAlternative();
    void removing();
    void removesAll();
    void keepsWhatIsNotFilledIn();
    void aWrongValueBlocksOnlyTheButton();
    void whatIsHalfTypedIsNoWarning();
    void asWritten();
    void aKeyByHand();
    void aKeyThatIsCalledAsAField();
    void keepsTheValueWhereItFits();
    void calendar();
    void countries();
    void manyRowsScroll();
    void isNarrow();
    void blocksAreSeen_data();
    void blocksAreSeen();
    void namesForScreenReaders();
    void cancelChoosesNothing();

private:
    const QPalette m_palette = QApplication::palette();
    const QFont m_font = QApplication::font();
};

void FilterDialogTest::cleanup()
{
    QApplication::setPalette(m_palette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void FilterDialogTest::beginsWithAnEmptyRow()
{
    OpenFilter filter;
    QVERIFY(filter.open());
    QCOMPARE(filter.rows().size(), size_t(1));
    QVERIFY(filter.hasFocus(0, "filterField"));
    QVERIFY(filter.text().isEmpty());
    QVERIFY(filter.canShow());
    filter.key(Qt::Key_Return);
    QVERIFY(filter.chosen() && filter.chosen()->isEmpty());
    QVERIFY(!filter.dialog().isVisible());
}

void FilterDialogTest::onlyByKeyboard()
{
    OpenFilter filter;
    QVERIFY(filter.open());
    filter.type(texts("city"));
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(0, "filterOperator"));
    filter.key(Qt::Key_Down);
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(0, "filterText"));
    filter.type(texts("Rome"));
    QCOMPARE(filter.text(), texts("city=Rome"));
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(0, "filterOr"));
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(0, "filterRemove"));
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.part<QPushButton>("filterAdd").hasFocus());
    // What a window manager does when a list was closed.
    filter.dialog().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&filter.dialog()));
    QTest::keyClick(filter.dialog().windowHandle(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(filter.rows().size() == 2 && filter.hasFocus(1, "filterField"));
    filter.type(texts("sent"));
    QVERIFY(filter.tabTo(1, "filterCount"));
    filter.type(texts("12"));
    QCOMPARE(filter.text(), texts("city=Rome sent>12"));
    filter.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(filter.hasFocus(1, "filterOperator"));
    filter.key(Qt::Key_Backtab, Qt::ShiftModifier);
    filter.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(filter.hasFocus(1, "filterJoin"));
    filter.key(Qt::Key_Down);
    QCOMPARE(filter.text(), texts("city=Rome OR sent>12"));
    filter.key(Qt::Key_Return);
    QVERIFY(filter.chosen() == filter.words.query(texts("city=Rome OR sent>12")));
}

void FilterDialogTest::everyKind_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("part"); // where the value is typed
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("query");
    const auto add = [](const char *query, const char *field, const char *operation,
                        const char *part = "", const char *value = "") {
        QTest::newRow(query) << texts(field) << texts(operation) << texts(part) << texts(value)
                             << texts(query);
    };
    add("\"Anna B\"", "Anything", "contains", "filterText", "Anna B");
    add("-anna", "Anything", "does not contain", "filterText", "anna");
    add("\"OR\"", "Anything", "contains", "filterText", "OR");
    add("name=\"x:y\"", "Name", "is", "filterText", "x:y");
    add("no:name", "Name", "is empty");
    add("has:phone", "Phone number", "is not empty");
    add("phone:312", "Phone number", "contains", "filterText", "312");
    add("phone:+39", "Phone number", "begins with", "filterText", "39");
    add("-phone:0039", "Phone number", "does not begin with", "filterText", "0039");
    add("phone:wrong", "Phone number", "is missing or looks wrong");
    add("-phone:wrong", "Phone number", "looks right");
    add("phone:twice", "Phone number", "several contacts have it");
    add("-phone:twice", "Phone number", "nobody else has it");
    add("country:IT", "Country", "is", "filterCountry", "Italy");
    add("-country:FR", "Country", "is not", "filterCountry", "fr");
    add("no:country", "Country", "is unknown");
    add("has:country", "Country", "is known");
    add("optedout:yes", "Opted out", "yes");
    add("optedout:no", "Opted out", "no");
    add("sent>100", "Sent", "more than", "filterCount", "100");
    add("failed<=1", "Failed", "at most", "filterCount", "1");
    add("-received=7", "Received", "is not", "filterCount", "7");
    add("created:2025-01", "Created", "on or in", "filterDate", "2025-01");
    add("created:today", "Created", "on or in", "filterDate", "today");
    add("changed<2025", "Changed", "before", "filterDate", "2025");
    add("changed>2025-12-31", "Changed", "after", "filterDate", "2025-12-31");
    add("lastsent>=yesterday", "Last sent", "since", "filterDate", "yesterday");
    add("lastsent<=2025", "Last sent", "until", "filterDate", "2025");
    add("lastsent<7d", "Last sent", "within the last", "filterAmount", "7");
    add("lastreceived>90d", "Last received", "longer ago than", "filterAmount", "90");
    add("lastreceived:never", "Last received", "never");
    add("has:lastsent", "Last sent", "at some time");
    add("city:rome", "city", "contains", "filterText", "rome");
    add("-city=rome", "city", "is not", "filterText", "rome");
    add("age>=18", "age", "at least", "filterText", "18");
    add("age<\"-2,5\"", "age", "less than", "filterText", "-2,5");
    add("no:age", "age", "is empty");
}

void FilterDialogTest::everyKind()
{
    QFETCH(QString, field);
    QFETCH(QString, operation);
    QFETCH(QString, part);
    QFETCH(QString, value);
    QFETCH(QString, query);
    OpenFilter filter;
    QVERIFY(filter.open());
    filter.typeField(0, field);
    QVERIFY(filter.choose(0, "filterOperator", operation));
    if (!part.isEmpty()) {
        QVERIFY(filter.tabTo(0, qPrintable(part)));
        filter.type(value);
    }
    QCOMPARE(filter.text(), query);
    QVERIFY2(filter.canShow() && filter.note(0).isEmpty(), qPrintable(filter.note(0)));
    if (QApplication::activePopupWidget())
        filter.key(Qt::Key_Return); // closes the list of countries
    filter.key(Qt::Key_Return);
    QVERIFY(filter.chosen() == filter.words.query(query));
}

void FilterDialogTest::editsWhatIsThere_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query :
         {"anna -name:bo", "phone:+39 OR phone=123 country:IT OR country:FR", "sent>=1200000",
          "lastsent<6m -created:2025-02-28", "city=\"New York\" param:name:x no:age",
          "id=123456789012345", "-age>18 anna OR (city:x sent>3)", "param:unknown>5",
          "phone:twice OR -phone:wrong optedout:no has:created"}) {
        QTest::newRow(query) << texts(query);
    }
}

void FilterDialogTest::editsWhatIsThere()
{
    QFETCH(QString, query);
    OpenFilter filter(query);
    QVERIFY(filter.open());
    QCOMPARE(filter.text(), query);
    QVERIFY(filter.canShow());
    // Looking at everything changes nothing.
    for (int i = 0; i < 60; ++i)
        filter.key(Qt::Key_Tab);
    QCOMPARE(filter.text(), query);
    filter.part<QPushButton>("filterShow").setFocus();
    filter.key(Qt::Key_Return);
    QVERIFY(filter.chosen() == filter.words.query(query));
}

void FilterDialogTest::andOr()
{
    OpenFilter filter(texts("city:a city:b city:c"));
    QVERIFY(filter.open());
    QVERIFY(!filter.part<QComboBox>(0, "filterJoin").isVisible());
    QVERIFY(filter.choose(1, "filterJoin", texts("or")));
    QCOMPARE(filter.text(), texts("city:a OR city:b city:c"));
    QVERIFY(filter.choose(2, "filterJoin", texts("or")));
    QCOMPARE(filter.text(), texts("city:a OR city:b OR city:c"));
    QVERIFY(filter.choose(1, "filterJoin", texts("and")));
    QCOMPARE(filter.text(), texts("city:a city:b OR city:c"));
}

void FilterDialogTest::anAlternative()
{
    OpenFilter filter(texts("city=a sent>3"));
    QVERIFY(filter.open());
    filter.click(0, "filterOr");
    QCOMPARE(filter.rows().size(), size_t(3));
    QVERIFY(filter.hasFocus(1, "filterField"));
    QCOMPARE(filter.part<QComboBox>(1, "filterField").currentText(), texts("city"));
    QVERIFY(filter.tabTo(1, "filterText"));
    filter.type(texts("b"));
    QCOMPARE(filter.text(), texts("city=a OR city=b sent>3"));
    // The keyboard goes from row to row as they stand.
    QVERIFY(filter.tabTo(1, "filterRemove"));
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(2, "filterJoin"));
}

void FilterDialogTest::removing()
{
    OpenFilter filter(texts("city=a OR city=b city=c OR city=d"));
    QVERIFY(filter.open());
    filter.click(2, "filterRemove");
    // The rest of the block does not join the one above.
    QCOMPARE(filter.text(), texts("city=a OR city=b city=d"));
    QVERIFY(filter.hasFocus(2, "filterField"));
    filter.click(2, "filterRemove");
    QCOMPARE(filter.text(), texts("city=a OR city=b"));
    QVERIFY(filter.hasFocus(1, "filterField"));
    QVERIFY(filter.tabTo(1, "filterRemove"));
    filter.key(Qt::Key_Space);
    QCOMPARE(filter.text(), texts("city=a"));
    QVERIFY(filter.hasFocus(0, "filterField"));
    filter.click(0, "filterRemove");
    QVERIFY(filter.text().isEmpty());
    QCOMPARE(filter.rows().size(), size_t(1));
    QVERIFY(filter.hasFocus(0, "filterField"));
}

void FilterDialogTest::removesAll()
{
    OpenFilter filter(texts("city=a OR city=b sent>3"));
    QVERIFY(filter.open());
    filter.click("filterRemoveAll");
    QVERIFY(filter.text().isEmpty());
    QCOMPARE(filter.rows().size(), size_t(1));
    QVERIFY(!filter.chosen()); // not before it is shown
    filter.click("filterShow");
    QVERIFY(filter.chosen() && filter.chosen()->isEmpty());
}

void FilterDialogTest::keepsWhatIsNotFilledIn()
{
    OpenFilter filter(texts("city=a"));
    QVERIFY(filter.open());
    filter.click("filterAdd");
    filter.click("filterAdd");
    filter.typeField(2, texts("Name"));
    QCOMPARE(filter.rows().size(), size_t(3));
    QCOMPARE(filter.text(), texts("city=a"));
    QVERIFY(filter.canShow());
    QVERIFY(filter.tabTo(2, "filterText"));
    filter.type(texts("anna"));
    QCOMPARE(filter.text(), texts("city=a name:anna"));
}

void FilterDialogTest::aWrongValueBlocksOnlyTheButton()
{
    OpenFilter filter(texts("sent>3"));
    QVERIFY(filter.open());
    filter.click("filterAdd");
    filter.typeField(1, texts("Created"));
    QVERIFY(filter.choose(1, "filterOperator", texts("before")));
    QVERIFY(filter.tabTo(1, "filterDate"));
    filter.type(texts("2025-13"));
    QVERIFY(!filter.canShow());
    QVERIFY(filter.note(1).contains(texts("2025-01-31")));
    QCOMPARE(filter.part<QLineEdit>(1, "filterDate").accessibleDescription(), filter.note(1));
    QVERIFY(filter.note(0).isEmpty());
    QVERIFY(filter.part<QLabel>("filterProblem").text().contains(texts("Condition 2")));
    QCOMPARE(filter.text(), texts("sent>3"));
    filter.key(Qt::Key_Return);
    QVERIFY(!filter.chosen() && filter.dialog().isVisible());
    filter.type(texts("2025-12"));
    QVERIFY(filter.canShow());
    QVERIFY(filter.note(1).isEmpty());
    QVERIFY(!filter.part<QLabel>("filterProblem").isVisible());
    filter.key(Qt::Key_Return);
    QVERIFY(filter.chosen() == filter.words.query(texts("sent>3 created<2025-12")));
}

void FilterDialogTest::whatIsHalfTypedIsNoWarning()
{
    OpenFilter filter(texts("created:2025"));
    QVERIFY(filter.open());
    auto &date = filter.part<QLineEdit>(0, "filterDate");
    const auto hasWarning = [&filter] {
        for (const QLabel *label : filter.rows()[0]->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->pixmap().isNull())
                return true;
        }
        return false;
    };
    date.setFocus();
    filter.type(texts("20"));
    QVERIFY(!filter.canShow());
    QVERIFY(!filter.note(0).isEmpty() && !hasWarning());
    filter.type(texts("2x"));
    QVERIFY(!filter.note(0).isEmpty() && hasWarning());
}

void FilterDialogTest::asWritten()
{
    OpenFilter filter(texts("anna OR (city:x sent>3)"));
    QVERIFY(filter.open());
    QCOMPARE(filter.rows().size(), size_t(2));
    auto &text = filter.part<QLineEdit>(1, "filterText");
    QCOMPARE(text.text(), texts("(city:x sent>3)"));
    QVERIFY(!filter.part<QComboBox>(1, "filterOperator").isVisible());
    text.setFocus();
    filter.type(texts("city:x sent>many"));
    QVERIFY(!filter.canShow());
    QVERIFY2(filter.note(1).contains(texts("needs a number")), qPrintable(filter.note(1)));
    filter.type(texts("city:x sent>5"));
    QCOMPARE(filter.text(), texts("anna OR (city:x sent>5)"));
    // What a row says becomes text when it is to be written.
    filter.typeField(0, texts("Written query"));
    QCOMPARE(filter.part<QLineEdit>(0, "filterText").text(), texts("anna"));
    QCOMPARE(filter.text(), texts("anna OR (city:x sent>5)"));
}

void FilterDialogTest::aKeyByHand()
{
    OpenFilter filter;
    QVERIFY(filter.open());
    filter.typeField(0, texts("shoe size"));
    QVERIFY(filter.tabTo(0, "filterText"));
    filter.type(texts("42"));
    QCOMPARE(filter.text(), texts("param:\"shoe size\":42"));
    QCOMPARE(filter.part<QComboBox>(0, "filterField").currentText(), texts("shoe size"));
    // An emptied field is as it was.
    filter.typeField(0, texts(" "));
    QCOMPARE(filter.part<QComboBox>(0, "filterField").currentText(), texts("shoe size"));
    filter.typeField(0, texts("CITY"));
    QCOMPARE(filter.part<QComboBox>(0, "filterField").currentText(), texts("city"));
    QCOMPARE(filter.text(), texts("city:42"));
}

void FilterDialogTest::aKeyThatIsCalledAsAField()
{
    OpenFilter filter;
    QVERIFY(filter.open());
    filter.typeField(0, texts("name (custom parameter)"));
    QVERIFY(filter.tabTo(0, "filterText"));
    filter.type(texts("x"));
    QCOMPARE(filter.text(), texts("param:name:x"));
    filter.typeField(0, texts("name"));
    QCOMPARE(filter.text(), texts("name:x"));
}

void FilterDialogTest::keepsTheValueWhereItFits()
{
    OpenFilter filter(texts("name:anna"));
    QVERIFY(filter.open());
    QVERIFY(filter.choose(0, "filterOperator", texts("is empty")));
    QCOMPARE(filter.text(), texts("no:name"));
    QVERIFY(filter.choose(0, "filterOperator", texts("is not")));
    QCOMPARE(filter.text(), texts("-name=anna"));
    filter.typeField(0, texts("city"));
    QCOMPARE(filter.text(), texts("-city=anna"));
    filter.typeField(0, texts("Sent"));
    QCOMPARE(filter.text(), texts("-sent=0"));
}

void FilterDialogTest::calendar()
{
    OpenFilter filter(texts("created>=2025-03-04"));
    QVERIFY(filter.open());
    filter.part<QLineEdit>(0, "filterDate").setFocus();
    filter.key(Qt::Key_Tab);
    QVERIFY(filter.hasFocus(0, "filterCalendar"));
    filter.key(Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *days = QApplication::activePopupWidget()->findChild<QCalendarWidget *>();
    QVERIFY(days);
    QCOMPARE(days->selectedDate(), QDate(2025, 3, 4));
    QTRY_VERIFY(days->isAncestorOf(QApplication::focusWidget()) || days->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(filter.text(), texts("created>=2025-03-05"));
    QVERIFY(filter.hasFocus(0, "filterDate"));
    filter.click(0, "filterCalendar");
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(filter.dialog().isVisible());
    QCOMPARE(filter.text(), texts("created>=2025-03-05"));
}

void FilterDialogTest::countries()
{
    OpenFilter filter(texts("country:IT"));
    QVERIFY(filter.open());
    auto &box = filter.part<QComboBox>(0, "filterCountry");
    QCOMPARE(box.currentText(), texts("Italy"));
    QVERIFY(box.count() > 200);
    box.setFocus();
    filter.type(texts("unit"));
    QVERIFY(!filter.canShow());
    filter.type(texts("Atlantis"));
    QVERIFY(!filter.canShow());
    QVERIFY(filter.note(0).contains(texts("country")));
    filter.type(texts("united kingdom"));
    QCOMPARE(filter.text(), texts("country:GB"));
    filter.type(texts("de"));
    QCOMPARE(filter.text(), texts("country:DE"));
}

void FilterDialogTest::manyRowsScroll()
{
    QStringList parts;
    for (int i = 0; i < 30; ++i)
        parts << texts("city:x%1").arg(i);
    OpenFilter filter(parts.join(u' '));
    QVERIFY(filter.open());
    const auto &area = filter.part<QScrollArea>("filterRows");
    const auto isSeen = [&](const QWidget &widget) {
        const QRect place(widget.mapTo(area.viewport(), QPoint()), widget.size());
        return area.viewport()->rect().contains(place);
    };
    QVERIFY(filter.dialog().height() < 600);
    QVERIFY(isSeen(filter.part<QWidget>(0, "filterField")));
    filter.click("filterAdd");
    QTRY_VERIFY(isSeen(filter.part<QWidget>(30, "filterField")));
    filter.part<QWidget>(0, "filterText").setFocus();
    for (int row = 1; row < 30; ++row) {
        QVERIFY(filter.tabTo(size_t(row), "filterText"));
        QTRY_VERIFY(isSeen(filter.part<QWidget>(size_t(row), "filterText")));
    }
}

void FilterDialogTest::isNarrow()
{
    OpenFilter filter(texts("phone:+39 OR -phone:+44 created<30d"));
    QVERIFY(filter.open());
    const auto lines = [&filter] {
        const auto &field = filter.part<QWidget>(0, "filterField");
        return filter.part<QWidget>(0, "filterValue").y() > field.geometry().bottom() ? 2 : 1;
    };
    QCOMPARE(lines(), 1);
    filter.dialog().resize(500, 500);
    QTRY_COMPARE(lines(), 2);
    for (size_t row = 0; row < 3; ++row) {
        const auto &remove = filter.part<QWidget>(row, "filterRemove");
        QVERIFY(remove.mapTo(&filter.dialog(), remove.rect().topRight()).x() < 500);
    }
    filter.dialog().resize(800, 500);
    QTRY_COMPARE(lines(), 1);
}

void FilterDialogTest::blocksAreSeen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<qreal>("enlarged");
    QTest::newRow("light") << false << false << 1.0;
    QTest::newRow("dark") << true << false << 1.0;
    QTest::newRow("from right to left") << false << true << 1.0;
    QTest::newRow("large") << false << false << 2.0;
}

void FilterDialogTest::blocksAreSeen()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isMirrored);
    QFETCH(qreal, enlarged);
    if (isDark)
        applyDarkPalette();
    if (isMirrored)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QFont font = m_font;
    font.setPointSizeF(font.pointSizeF() * enlarged);
    QApplication::setFont(font);
    OpenFilter filter(texts("city=Rome OR city=Milan sent>100 created:2025-01 optedout:no "
                            "phone:+39 OR (anna country:IT) country:IT lastsent<30d kkk:x"));
    QVERIFY(filter.open());
    filter.part<QLineEdit>(3, "filterDate").setText(texts("2025-13"));
    filter.dialog().resize(filter.dialog().width(), 640);
    const auto rows = filter.rows();
    const QWidget *page = rows.front()->parentWidget();
    auto &area = filter.part<QScrollArea>("filterRows");
    const QImage picture = area.grab().toImage();
    // A line along those joined by "or", and along no other.
    const auto lineBeside = [&](const FilterRowWidget &row) {
        const QRect body = row.body().translated(row.pos());
        const int x = isMirrored ? body.right() - 1 : body.left() + 1;
        return picture.pixelColor(page->mapTo(&area, QPoint(x, body.center().y())));
    };
    const QColor line = QApplication::palette().color(QPalette::Highlight);
    QCOMPARE(lineBeside(*rows[0]).rgb(), line.rgb());
    QCOMPARE(lineBeside(*rows[1]).rgb(), line.rgb());
    QVERIFY(lineBeside(*rows[2]).rgb() != line.rgb());
    const auto bottomOf = [](const FilterRowWidget &row) { return row.geometry().bottom(); };
    QCOMPARE(rows[1]->body().translated(rows[1]->pos()).top(), bottomOf(*rows[0]) + 1);
    QVERIFY(rows[2]->body().translated(rows[2]->pos()).top() > bottomOf(*rows[1]) + 1);
}

void FilterDialogTest::namesForScreenReaders()
{
    OpenFilter filter(texts("city=a created<3d"));
    QVERIFY(filter.open());
    const auto nameOf = [&filter](size_t row, const char *name) {
        return filter.part<QWidget>(row, name).accessibleName();
    };
    QCOMPARE(nameOf(0, "filterField"), texts("Condition 1: field"));
    QCOMPARE(nameOf(1, "filterJoin"), texts("Condition 2: and, or"));
    QCOMPARE(nameOf(1, "filterOperator"), texts("Condition 2: operator"));
    QCOMPARE(nameOf(1, "filterAmount"), texts("Condition 2: value"));
    QCOMPARE(nameOf(1, "filterRemove"), texts("Condition 2: remove"));
    filter.click(0, "filterRemove");
    QCOMPARE(nameOf(0, "filterAmount"), texts("Condition 1: value"));
    for (const QWidget *widget : filter.dialog().findChildren<QWidget *>()) {
        const bool isOwn = widget->objectName().startsWith(texts("filter"));
        if (isOwn && widget->isVisible() && widget->focusPolicy() & Qt::TabFocus) {
            const auto *button = qobject_cast<const QPushButton *>(widget);
            QVERIFY2(button || !widget->accessibleName().isEmpty(),
                     qPrintable(widget->objectName()));
        }
    }
}

void FilterDialogTest::cancelChoosesNothing()
{
    OpenFilter filter(texts("city=a"));
    QVERIFY(filter.open());
    filter.click("filterRemoveAll");
    filter.key(Qt::Key_Escape);
    QVERIFY(!filter.chosen());
    QVERIFY(!filter.dialog().isVisible());
}

CONTACTS_TEST(FilterDialogTest)

#include "filterdialogtest.moc"
