// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "gui/fakewindow.h"
#include "gui/practicewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"
#include "theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! How light the middle and the text of a picture are: the most frequent and the farthest from it.
std::pair<int, int> backgroundAndText(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(most))
            most = it.key();
    }
    int text = qGray(most);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (std::abs(qGray(it.key()) - qGray(most)) > std::abs(text - qGray(most)))
            text = qGray(it.key());
    }
    return {qGray(most), text};
}

//! How high what is painted in a cell is at its left and at its right end: a plus is lower than a
//! digit.
std::pair<int, int> heightsOfEnds(const Screen &screen, const ColumnKey &column)
{
    const QModelIndex index = screen.model().index(1, screen.model().columnOf(column));
    const QImage image =
        screen.table().viewport()->grab(screen.table().visualRect(index)).toImage();
    const QRgb paper = image.pixel(1, 1);
    const auto inkIn = [&](const QRect &area) {
        QRect ink;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                if (image.pixel(x, y) != paper)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    };
    const QRect ink = inkIn(image.rect().adjusted(0, 2, 0, -2));
    constexpr int end = 5;
    return {inkIn({ink.left(), ink.top(), end, ink.height()}).height(),
            inkIn({ink.right() - end + 1, ink.top(), end, ink.height()}).height()};
}

bool startsWithPlus(const Screen &screen, const ColumnKey &column)
{
    const auto [left, right] = heightsOfEnds(screen, column);
    return left < right;
}

QImage picture(const Screen &screen, const char *name)
{
    return screen.find(name)->grab().toImage();
}

} // namespace

//! Palettes and directions that change under the program.
class LookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void darkAtRunTime();
    void rightToLeft();
    void numbersRunFromLeftToRight();
    void rowsFollowTheFont();
    void narrowWindowKeepsTheSearch();
    void emptyTextIsWhole();

private:
    const QPalette m_palette = QApplication::palette();
    const QFont m_font = QApplication::font();
};

void LookTest::cleanup()
{
    QApplication::setPalette(m_palette);
    QApplication::setFont(m_font);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void LookTest::darkAtRunTime()
{
    PracticeWindow practice({.rows = 300});
    practice.set("fault", "500");
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(screen.isShown("messageBar"));
    auto *button = qobject_cast<QToolButton *>(
        screen.find<QToolBar>("toolBar")->widgetForAction(&screen.action("actionRefresh")));
    const auto iconLightness = [button] {
        const QImage image = button->icon().pixmap(18).toImage();
        qint64 sum = 0;
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 200) {
                    sum += qGray(image.pixel(x, y));
                    ++count;
                }
            }
        }
        return count ? int(sum / count) : -1;
    };
    const int light = iconLightness();
    QVERIFY(light >= 0 && light < 110);
    applyDarkPalette();
    QTRY_VERIFY(iconLightness() > 150); // it follows the text beside it

    practice.set("fault", "none");
    screen.click("messageRetry");
    QTRY_COMPARE(screen.model().rowCount(), 300);
    screen.clickRow(3);
    for (const char *name : {"statusRows", "practiceStrip", "searchBox"}) {
        const auto [background, text] = backgroundAndText(picture(screen, name));
        QVERIFY2(background < 110, name);
        QVERIFY2(text - background > 70, name);
    }
    const QImage cell = screen.table()
                            .viewport()
                            ->grab(screen.table().visualRect(
                                screen.model().index(5, screen.model().columnOf(phoneColumn))))
                            .toImage();
    const auto [background, text] = backgroundAndText(cell);
    QVERIFY(background < 80 && text > 180);
}

void LookTest::rightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    PracticeWindow practice({.rows = 5'000});
    QVERIFY(practice.open());
    Screen &screen = practice.screen();
    QTRY_VERIFY(practice.isComplete());
    const int name = screen.model().columnOf(nameColumn);
    const int phone = screen.model().columnOf(phoneColumn);
    QVERIFY(screen.header().sectionViewportPosition(name)
            > screen.header().sectionViewportPosition(phone));
    screen.type(QStringLiteral("39"));
    QTRY_VERIFY(screen.model().rowCount() < 5'000);
    screen.key(Qt::Key_Down);
    screen.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(!practice.window().grab().isNull());
    screen.key(Qt::Key_Escape);
    QTRY_COMPARE(screen.model().rowCount(), 5'000);
    screen.clickHeader(nameColumn);
    QTRY_COMPARE(screen.header().sortIndicatorSection(), name);
    screen.key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(!practice.window().grab().isNull());
    // And turned round while it is open.
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QTRY_VERIFY(screen.header().sectionViewportPosition(name)
                < screen.header().sectionViewportPosition(phone));
    QVERIFY(!practice.window().grab().isNull());
}

void LookTest::numbersRunFromLeftToRight()
{
    std::vector<Person> people = plainPeople(1, 3);
    for (Person &person : people)
        person.name = "+39 312 345 6789"; // the same text where nothing is known of numbers
    people[1].phone = "+393123456789";
    FakeWindow fake(std::move(people));
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    QVERIFY(startsWithPlus(screen, phoneColumn));
    QVERIFY(startsWithPlus(screen, nameColumn));

    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(screen.header().sectionViewportPosition(screen.model().columnOf(nameColumn)) > 300);
    QVERIFY(startsWithPlus(screen, phoneColumn));
    QVERIFY(!startsWithPlus(screen, nameColumn)); // what a text becomes there
    screen.searchFor(QStringLiteral("6789"));
    QVERIFY(fake.waitForResult());
    QVERIFY(startsWithPlus(screen, phoneColumn)); // with marks
}

void LookTest::narrowWindowKeepsTheSearch()
{
    FakeWindow fake(100);
    QVERIFY(fake.openWhole());
    fake.window().resize(10, 300);
    fake.settle();
    QVERIFY(fake.screen().isShown("searchBox"));
    fake.screen().type(QStringLiteral("person"));
    QCOMPARE(fake.screen().find<QLineEdit>("searchBox")->text(), QStringLiteral("person"));
}

void LookTest::emptyTextIsWhole()
{
    FakeWindow fake(100);
    QVERIFY(fake.openWhole());
    fake.screen().searchFor(QString(60, u'w') + QLatin1String(" and nobody is called like this"));
    QVERIFY(fake.waitForResult());
    fake.settle();
    for (const char *name : {"emptyTitle", "emptyText"}) {
        const auto *label = fake.screen().find<QLabel>(name);
        QVERIFY(label->isVisible());
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
    }
}

void LookTest::rowsFollowTheFont()
{
    FakeWindow fake(500);
    QVERIFY(fake.openWhole());
    Screen &screen = fake.screen();
    screen.table().scrollTo(screen.model().index(200, 0), QAbstractItemView::PositionAtTop);
    const int before = screen.table().rowHeight(0);
    QFont large = m_font;
    large.setPointSizeF(m_font.pointSizeF() * 2);
    QApplication::setFont(large);
    QTRY_VERIFY(screen.table().rowHeight(0) > before * 3 / 2);
    QVERIFY(screen.table().rowHeight(499) >= screen.table().fontMetrics().height());
    QVERIFY(!fake.window().grab().isNull());
}

CONTACTS_TEST(LookTest)

#include "looktest.moc"
