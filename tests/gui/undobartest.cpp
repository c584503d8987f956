// SPDX-License-Identifier: MIT
#include "undobar.h"
#include "models/fakewords.h"
#include "support/manualclock.h"
#include "support/testregistry.h"
#include "translator.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

#include <memory>

using namespace contacts;
using namespace contacts::testing;
using namespace std::chrono_literals;

namespace {

//! The bar in a window, with a field above it that has the keyboard.
struct BarWindow
{
    BarWindow()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addWidget(bar);
        layout->addStretch(1);
        QObject::connect(bar, &UndoBar::undoRequested, &deletions, &UndoableDeletions::undo);
        QObject::connect(&deletions, &UndoableDeletions::due, &context,
                         [this](const auto &due) { sent += qint64(due.size()); });
        window.resize(700, 200);
    }

    [[nodiscard]] bool open()
    {
        QCursor::setPos(window.mapToGlobal(QPoint(5, 195)));
        window.show();
        window.activateWindow();
        field->setFocus();
        return QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor([this] { return field->hasFocus(); });
    }
    void remove(const QStringList &names)
    {
        std::vector<WriteQueue::Deletion> batch;
        for (const QString &name : names) {
            ContactValues contact;
            contact.name = name.toUtf8();
            contact.phoneNumber = QByteArray("+39312");
            batch.push_back({ContactId{++lastId}, contact});
        }
        deletions.add(std::move(batch));
    }
    QString text() const { return part<QLabel>("undoText").text(); }
    template<typename T = QPushButton>
    T &part(const char *name) const
    {
        return *bar->findChild<T *>(QLatin1String(name));
    }
    bool isHeld() const { return deletions.isHeld(); }

    ManualClock clock;
    FakePhoneNumbers phoneNumbers;
    UndoableDeletions deletions{clock};
    QWidget window;
    QLineEdit *field = new QLineEdit(&window);
    UndoBar *bar = new UndoBar(deletions, clock, phoneNumbers, &window);
    QObject context;
    qint64 sent = 0;
    qint64 lastId = 0;
};

} // namespace

//! What was deleted can be taken back while a person sees that it can.
class UndoBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsDown();
    void saysHowMany();
    void untilSend();
    void undo();
    void deleteNow();
    void stillWhileThePointerIsHere();
    void stillWhileTheKeyboardIsHere();
    void keyboardGoesBackWhereItWas();
    void stillWhileADialogIsOpen();
    void stillWhileAnotherWindowIsInFront();
    void stillWhileItIsNotOnTheScreen();
    void isAnnouncedOnce();
    void longNamesLeaveRoomForTheTime();
};

void UndoBarTest::initTestCase()
{
    installTranslators(QLocale()); // the plural forms
}

void UndoBarTest::countsDown()
{
    BarWindow it;
    QVERIFY(it.open());
    QVERIFY(!it.bar->isVisible());
    it.remove({QStringLiteral("Maria Rossi")});
    QVERIFY(it.bar->isVisible());
    QCOMPARE(it.text(), QStringLiteral("Maria Rossi will be deleted in 10 s"));
    it.clock.advance(2s);
    QCOMPARE(it.text(), QStringLiteral("Maria Rossi will be deleted in 8 s"));
    it.clock.advance(7'999ms);
    QCOMPARE(it.text(), QStringLiteral("Maria Rossi will be deleted in 1 s"));
    QCOMPARE(it.sent, qint64(0));
    it.clock.advance(1ms);
    QCOMPARE(it.sent, qint64(1));
    QVERIFY(!it.bar->isVisible());
    QVERIFY(!it.clock.nextTimer()); // and nothing ticks on
}

void UndoBarTest::saysHowMany()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada"), QStringLiteral("Bea"), QStringLiteral("Cleo")});
    QCOMPARE(it.text(), QStringLiteral("3 contacts will be deleted in 10 s"));
    it.remove({QString()});
    QCOMPARE(it.text(), QStringLiteral("4 contacts will be deleted in 10 s"));
    it.deletions.undo();
    it.deletions.undo();
    it.remove({QString()});
    QCOMPARE(it.text(), QStringLiteral("+39 312 will be deleted in 10 s"));
}

void UndoBarTest::untilSend()
{
    BarWindow it;
    QVERIFY(it.open());
    it.deletions.setUndoTime({});
    it.remove({QStringLiteral("Ada")});
    QCOMPARE(it.text(), QStringLiteral("Ada will be deleted when you press Send"));
    QCOMPARE(it.part("undoSend").text(), QStringLiteral("&Send"));
    it.clock.advance(24h);
    QCOMPARE(it.sent, qint64(0));
    QVERIFY(it.bar->isVisible());
    it.part("undoSend").click();
    QCOMPARE(it.sent, qint64(1));
    QVERIFY(!it.bar->isVisible());
}

void UndoBarTest::undo()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    it.remove({QStringLiteral("Bea")});
    it.part("undoButton").click();
    QCOMPARE(it.text(), QStringLiteral("Ada will be deleted in 10 s"));
    // The keys mean the same where the keyboard is in the bar.
    it.part("undoButton").setFocus();
    QTest::keyClick(&it.part("undoButton"), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!it.bar->isVisible());
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
}

void UndoBarTest::deleteNow()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    QCOMPARE(it.part("undoSend").text(), QStringLiteral("&Delete now"));
    it.part("undoSend").click();
    QCOMPARE(it.sent, qint64(1));
}

void UndoBarTest::stillWhileThePointerIsHere()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    QVERIFY(!it.isHeld());
    QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
    QApplication::sendEvent(it.bar, &enter);
    QVERIFY(it.isHeld());
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
    QCOMPARE(it.text(), QStringLiteral("Ada will be deleted in 10 s"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(it.bar, &leave);
    QVERIFY(!it.isHeld());
    it.clock.advance(3s);
    QCOMPARE(it.text(), QStringLiteral("Ada will be deleted in 7 s"));
    it.clock.advance(7s);
    QCOMPARE(it.sent, qint64(1));
}

void UndoBarTest::stillWhileTheKeyboardIsHere()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    QTest::keyClick(it.field, Qt::Key_Tab);
    QVERIFY(it.part("undoButton").hasFocus());
    QVERIFY(it.isHeld());
    QTest::keyClick(&it.part("undoButton"), Qt::Key_Tab);
    QVERIFY(it.part("undoSend").hasFocus());
    QVERIFY(it.isHeld());
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
    it.field->setFocus();
    QVERIFY(!it.isHeld());
    it.clock.advance(10s);
    QCOMPARE(it.sent, qint64(1));
}

void UndoBarTest::keyboardGoesBackWhereItWas()
{
    BarWindow it;
    QLineEdit other(&it.window); // where it would go otherwise
    it.window.layout()->addWidget(&other);
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    QTest::keyClick(it.field, Qt::Key_Tab);
    QTest::keyClick(&it.part("undoButton"), Qt::Key_Space);
    QVERIFY(!it.bar->isVisible());
    QVERIFY(it.field->hasFocus());
    // Added again: nobody is there.
    it.remove({QStringLiteral("Bea")});
    QVERIFY(!it.isHeld());
    QVERIFY(it.field->hasFocus());
}

void UndoBarTest::stillWhileADialogIsOpen()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    it.clock.advance(4s);
    QVERIFY(!it.isHeld());
    QDialog dialog(&it.window);
    dialog.open();
    QTRY_VERIFY(it.isHeld());
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
    dialog.close();
    it.window.activateWindow();
    QTRY_VERIFY(!it.isHeld());
    QCOMPARE(it.text(), QStringLiteral("Ada will be deleted in 6 s"));
    it.clock.advance(6s);
    QCOMPARE(it.sent, qint64(1));
}

void UndoBarTest::stillWhileAnotherWindowIsInFront()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    QVERIFY(!it.isHeld());
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_VERIFY(it.isHeld());
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
    other.close();
    it.window.activateWindow();
    QTRY_VERIFY(!it.isHeld());
}

void UndoBarTest::stillWhileItIsNotOnTheScreen()
{
    BarWindow it;
    it.remove({QStringLiteral("Ada")}); // before the window is
    it.clock.advance(1h);
    QCOMPARE(it.sent, qint64(0));
    QVERIFY(it.open());
    QTRY_VERIFY(!it.isHeld());
    it.window.hide();
    QTRY_VERIFY(it.isHeld());
}

void UndoBarTest::isAnnouncedOnce()
{
    BarWindow it;
    QVERIFY(it.open());
    it.remove({QStringLiteral("Ada")});
    const QString said = it.bar->accessibleName();
    QCOMPARE(said, QStringLiteral("Ada will be deleted in 10 s"));
    it.clock.advance(9s);
    QVERIFY(it.text() != said); // it goes on, and nobody has to hear every second
    QCOMPARE(it.bar->accessibleName(), said);
    it.part("undoButton").click();
    it.remove({QStringLiteral("Bea")});
    QCOMPARE(it.bar->accessibleName(), QStringLiteral("Bea will be deleted in 10 s"));
}

void UndoBarTest::longNamesLeaveRoomForTheTime()
{
    BarWindow it;
    QVERIFY(it.open());
    const QString name = QStringLiteral("<b>R&D</b>") + QString(300, u'W');
    it.remove({name});
    QVERIFY2(it.text().endsWith(QStringLiteral("… will be deleted in 10 s")),
             qPrintable(it.text()));
    const auto &label = it.part<QLabel>("undoText");
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.fontMetrics().horizontalAdvance(label.text()) < label.width());
    QVERIFY2(label.toolTip().contains(name.toHtmlEscaped()), qPrintable(label.toolTip()));
    QVERIFY(Qt::mightBeRichText(label.toolTip()));
}

CONTACTS_TEST(UndoBarTest)

#include "undobartest.moc"
