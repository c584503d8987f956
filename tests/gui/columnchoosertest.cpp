// SPDX-License-Identifier: MIT
#include "columnchooser.h"
#include "gui/fakewindow.h"
#include "support/testregistry.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

using Usage = std::vector<ParameterUsage::Entry>;

Usage words(const QStringList &keys)
{
    Usage usage;
    for (const QString &key : keys)
        usage.push_back({key, 12'034 - qint64(usage.size())});
    return usage;
}

ColumnLayout layoutOf(const std::vector<ColumnKey> &keys)
{
    ColumnLayout layout;
    for (const ColumnKey &key : keys)
        layout.columns.push_back({key, 100});
    return layout;
}

//! The dialog alone, with the keyboard.
class Dialog
{
public:
    explicit Dialog(const Usage &usage, const ColumnLayout &shown = layoutOf({nameColumn}),
                    bool isWhole = true)
        : chooser(shown, usage, isWhole, ColumnLayout::atFirst({}))
    {
        chooser.show();
        isOpen = QTest::qWaitForWindowActive(&chooser);
    }
    QListWidget &list() { return *chooser.findChild<QListWidget *>(); }
    QLineEdit &search() { return *chooser.findChild<QLineEdit *>(); }
    QPushButton &button(const char *name)
    {
        return *chooser.findChild<QPushButton *>(QLatin1String(name));
    }
    QStringList seen()
    {
        QStringList texts;
        for (int row = 0; row < list().count(); ++row) {
            if (!list().item(row)->isHidden())
                texts << list().item(row)->text().section(QStringLiteral("  ("), 0, 0);
        }
        return texts;
    }
    QStringList chosen()
    {
        QStringList keys;
        for (const ColumnKey &key : chooser.chosen().keys())
            keys << key.toString();
        return keys;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(chooser.windowHandle(), key, modifiers);
    }

    ColumnChooser chooser;
    bool isOpen = false;
};

} // namespace

//! The dialog that chooses columns: finding, ticking and moving among hundreds, by keyboard alone.
class ColumnChooserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void saysHowMany();
    void countsFollow();
    void ticksWhatIsFound();
    void movesAmongWhatIsFound();
    void byKeyboardAlone();
    void asAtFirst();
    void fiveHundredAreOpenedAtOnce();
};

void ColumnChooserTest::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const QString hebrew = QString::fromUtf8("עיר מגורים");
    const QString arabic = QString::fromUtf8("المَدينة");
    QTest::newRow("case") << QStringLiteral("CITY") << QStringList{QStringLiteral("city")};
    QTest::newRow("accent typed") << QString::fromUtf8("cîty")
                                  << QStringList{QStringLiteral("city")};
    QTest::newRow("accent stored")
        << QStringLiteral("prenom") << QStringList{QString::fromUtf8("Prénom")};
    QTest::newRow("sharp s") << QStringLiteral("strasse")
                             << QStringList{QString::fromUtf8("Straße")};
    QTest::newRow("blanks") << QStringLiteral("  city ") << QStringList{QStringLiteral("city")};
    QTest::newRow("hebrew") << QString::fromUtf8("מגורים") << QStringList{hebrew};
    QTest::newRow("arabic") << QString::fromUtf8("المدينة") << QStringList{arabic};
    QTest::newRow("built in") << QStringLiteral("country")
                              << QStringList{QStringLiteral("Country")};
    QTest::newRow("ampersand") << QStringLiteral("&") << QStringList{QStringLiteral("A&B %1")};
    QTest::newRow("not the count") << QStringLiteral("12,0") << QStringList{};
}

void ColumnChooserTest::finds()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    Dialog dialog(words({QStringLiteral("city"), QString::fromUtf8("Prénom"),
                         QString::fromUtf8("Straße"), QString::fromUtf8("עיר מגורים"),
                         QString::fromUtf8("المَدينة"), QStringLiteral("A&B %1")}));
    QVERIFY(dialog.isOpen);
    dialog.search().setText(typed);
    QCOMPARE(dialog.seen(), expected);
    dialog.search().clear();
    QCOMPARE(dialog.seen().size(), qsizetype(19));
}

void ColumnChooserTest::saysHowMany()
{
    Dialog whole(words({QStringLiteral("city")}));
    QVERIFY(whole.list().item(13)->text().startsWith(QStringLiteral("city  (in 12,034 contact")));
    Dialog partly(words({QStringLiteral("city")}), layoutOf({nameColumn}), false);
    QVERIFY(partly.list().item(13)->text().startsWith(QStringLiteral("city  (12,034 contact")));
    QVERIFY(partly.list().item(13)->text().endsWith(QStringLiteral(" read so far)")));
    QCOMPARE(partly.list().item(0)->text(), QStringLiteral("Name"));
}

void ColumnChooserTest::countsFollow()
{
    Dialog dialog(words({QStringLiteral("city")}), layoutOf({nameColumn}), false);
    dialog.list().item(13)->setCheckState(Qt::Checked);
    dialog.list().setCurrentRow(13);
    QTest::mouseClick(&dialog.button("columnUp"), Qt::LeftButton);
    dialog.search().setText(QStringLiteral("a"));
    dialog.chooser.updateUsage({{QStringLiteral("age"), 70'000}, {QStringLiteral("city"), 20'000}},
                               true);
    QVERIFY(dialog.seen().contains(QStringLiteral("age")));
    QVERIFY(!dialog.seen().contains(QStringLiteral("city")));
    dialog.search().clear();
    QVERIFY(dialog.list().item(12)->text().startsWith(QStringLiteral("city  (in 20,000 contact")));
    QVERIFY(dialog.list().item(14)->text().startsWith(QStringLiteral("age  (in 70,000 contact")));
    QCOMPARE(dialog.chosen(), QStringList({QStringLiteral("name"), QStringLiteral("param:city")}));
    // Hidden by the person's search before, and listed once only.
    dialog.chooser.updateUsage({{QStringLiteral("age"), 70'001}, {QStringLiteral("city"), 20'000}},
                               true);
    QCOMPARE(dialog.list().count(), 15);
}

void ColumnChooserTest::ticksWhatIsFound()
{
    Dialog dialog(words({QStringLiteral("visit 1"), QStringLiteral("visit 2"),
                         QStringLiteral("visit 3"), QStringLiteral("city")}));
    QVERIFY(dialog.isOpen);
    dialog.search().setText(QStringLiteral("visit"));
    QVERIFY(!dialog.button("columnTickNone").isEnabled());
    QTest::mouseClick(&dialog.button("columnTickAll"), Qt::LeftButton);
    QVERIFY(!dialog.button("columnTickAll").isEnabled());
    QCOMPARE(dialog.chosen(),
             QStringList({QStringLiteral("name"), QStringLiteral("param:visit 1"),
                          QStringLiteral("param:visit 2"), QStringLiteral("param:visit 3")}));
    dialog.search().setText(QStringLiteral("visit 2"));
    QTest::mouseClick(&dialog.button("columnTickNone"), Qt::LeftButton);
    dialog.search().clear();
    QCOMPARE(dialog.chosen(),
             QStringList({QStringLiteral("name"), QStringLiteral("param:visit 1"),
                          QStringLiteral("param:visit 3")}));
    QTest::mouseClick(&dialog.button("columnTickNone"), Qt::LeftButton);
    QVERIFY(dialog.chosen().isEmpty());
    auto *ok = dialog.chooser.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    QVERIFY(!ok->toolTip().isEmpty());
}

void ColumnChooserTest::movesAmongWhatIsFound()
{
    const auto param = [](const char *key) { return ColumnKey::ofParameter(QLatin1String(key)); };
    Dialog dialog(words({QStringLiteral("visit 1"), QStringLiteral("visit 2")}),
                  layoutOf({nameColumn, param("visit 1"), phoneColumn, sentColumn, param("visit 2"),
                            countryColumn}));
    QVERIFY(dialog.isOpen);
    dialog.search().setText(QStringLiteral("visit"));
    QCOMPARE(dialog.list().currentRow(), 1); // the first that is seen
    QVERIFY(!dialog.button("columnUp").isEnabled());
    QTest::mouseClick(&dialog.button("columnDown"), Qt::LeftButton);
    QCOMPARE(dialog.seen(), QStringList({QStringLiteral("visit 2"), QStringLiteral("visit 1")}));
    QVERIFY(!dialog.button("columnDown").isEnabled());
    QVERIFY(dialog.button("columnUp").isEnabled());
    QCOMPARE(dialog.chosen(),
             QStringList({QStringLiteral("name"), QStringLiteral("phone"), QStringLiteral("sent"),
                          QStringLiteral("param:visit 2"), QStringLiteral("param:visit 1"),
                          QStringLiteral("country")}));
    QTest::mouseClick(&dialog.button("columnUp"), Qt::LeftButton);
    QCOMPARE(dialog.seen(), QStringList({QStringLiteral("visit 1"), QStringLiteral("visit 2")}));
}

void ColumnChooserTest::byKeyboardAlone()
{
    Dialog dialog(words({QStringLiteral("city"), QStringLiteral("age")}));
    QVERIFY(dialog.isOpen);
    QSignalSpy accepted(&dialog.chooser, &QDialog::accepted);
    QVERIFY(dialog.search().hasFocus());
    QTest::keyClicks(dialog.chooser.focusWidget(), QStringLiteral("city"));
    dialog.key(Qt::Key_Down);
    QVERIFY(dialog.list().hasFocus());
    dialog.key(Qt::Key_Space);
    dialog.search().clear();
    for (int i = 0; i < 13; ++i)
        dialog.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(dialog.chosen(), QStringList({QStringLiteral("param:city"), QStringLiteral("name")}));
    dialog.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(dialog.chosen(), QStringList({QStringLiteral("name"), QStringLiteral("param:city")}));
    dialog.key(Qt::Key_Return);
    QCOMPARE(accepted.size(), 1);
    QVERIFY(!dialog.chooser.isVisible());
}

void ColumnChooserTest::asAtFirst()
{
    ColumnLayout shown = layoutOf({phoneColumn, nameColumn});
    shown.nameKept = false;
    Dialog dialog(words({QStringLiteral("city")}), shown);
    QCOMPARE(dialog.chooser.chosen(), shown);
    dialog.search().setText(QStringLiteral("x"));
    QTest::mouseClick(
        dialog.chooser.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults),
        Qt::LeftButton);
    // Its order, its widths, and the name in view.
    QCOMPARE(dialog.chooser.chosen(), ColumnLayout::atFirst({}));
}

void ColumnChooserTest::fiveHundredAreOpenedAtOnce()
{
    QStringList keys;
    for (int i = 0; i < 500; ++i)
        keys << QString::fromUtf8("Größe des Schuhs %1").arg(i);
    const Usage usage = words(keys);
    ColumnLayout shown = layoutOf({nameColumn});
    for (int i = 0; i < 100; ++i)
        shown.columns.push_back({ColumnKey::ofParameter(keys[i * 3]), 90});
    QElapsedTimer timer;
    timer.start();
    Dialog dialog(usage, shown);
    QVERIFY(dialog.isOpen);
    const qint64 opened = timer.restart();
    dialog.search().setText(QStringLiteral("grosse des schuhs 49"));
    const qint64 found = timer.restart();
    QCOMPARE(dialog.seen().size(), qsizetype(11));
    timer.restart();
    dialog.search().clear();
    const qint64 cleared = timer.restart();
    dialog.chooser.updateUsage(usage, true);
    const qint64 updated = timer.restart();
    QTest::mouseClick(&dialog.button("columnTickAll"), Qt::LeftButton);
    const qint64 ticked = timer.elapsed();
    qInfo("opened %lld ms, found %lld ms, cleared %lld ms, counted anew %lld ms, ticked %lld ms",
          opened, found, cleared, updated, ticked);
    QCOMPARE(dialog.chosen().size(), qsizetype(513));
    // Far from what a person waits for, also on a busy machine.
    QVERIFY(opened < 1'000);
    QVERIFY(found < 300 && cleared < 300 && updated < 300 && ticked < 300);
}

CONTACTS_TEST(ColumnChooserTest)

#include "columnchoosertest.moc"
