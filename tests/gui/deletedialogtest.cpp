// SPDX-License-Identifier: MIT
#include "deletedialog.h"
#include "support/testregistry.h"
#include "translator.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include <memory>

using namespace contacts;
using namespace std::chrono_literals;

namespace {

using Question = DeleteDialog::Question;

//! An open dialog, worked by keyboard.
class OpenQuestion
{
public:
    explicit OpenQuestion(Question question)
    {
        if (!question.timeToSend) // as with 40 requests a minute
            question.timeToSend = [](qint64 changes) { return changes * 60s / 40; };
        m_dialog = std::make_unique<DeleteDialog>(std::move(question));
        QObject::connect(m_dialog.get(), &QDialog::finished, &m_context,
                         [this](int result) { m_result = result; });
    }

    [[nodiscard]] bool open()
    {
        m_dialog->open();
        return QTest::qWaitForWindowActive(m_dialog.get());
    }
    template<typename T>
    T &part(const char *name) const
    {
        return *m_dialog->findChild<T *>(QLatin1String(name));
    }
    QString text() const { return part<QLabel>("deleteText").text(); }
    QString title() const { return part<QLabel>("deleteTitle").text(); }
    QString button() const { return part<QPushButton>("deleteConfirm").text().remove(u'&'); }
    bool canDelete() const { return part<QPushButton>("deleteConfirm").isEnabled(); }
    bool asksNumber() const { return part<QLineEdit>("deleteNumber").isVisible(); }
    void key(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] bool tabTo(const char *name) const
    {
        for (int i = 0; i < 10 && !part<QWidget>(name).hasFocus(); ++i)
            key(Qt::Key_Tab);
        return part<QWidget>(name).hasFocus();
    }
    //! Typed instead of what is there.
    void typeNumber(const QString &number) const
    {
        auto &edit = part<QLineEdit>("deleteNumber");
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, number);
    }
    void tick() const { part<QCheckBox>("deleteOptedOut").toggle(); }
    DeleteDialog &dialog() const { return *m_dialog; }
    //! -1: it is open.
    int result() const { return m_result; }

private:
    std::unique_ptr<DeleteDialog> m_dialog;
    QObject m_context;
    int m_result = -1;
};

Question questionOf(qint64 contacts, qint64 optedOut = 0)
{
    Question question;
    question.contacts = contacts;
    question.optedOut = optedOut;
    question.listTotal = 50'000;
    return question;
}

} // namespace

//! The question before contacts are deleted.
class DeleteDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void enterDeletesNobody();
    void saysWhatItDoesAndHowLong();
    void thoseWhoOptedOutStay();
    void allOptedOut();
    void oneWhoOptedOut();
    void whenANumberIsTyped_data();
    void whenANumberIsTyped();
    void numberMustBeRight();
    void numberFollowsTheBox();
    void notReadOnesStay();
    void namesAreNoMarkup();
    void aCopyFirst();
    void onlyByKeyboard();
};

void DeleteDialogTest::initTestCase()
{
    installTranslators(QLocale()); // the plural forms
}

void DeleteDialogTest::enterDeletesNobody()
{
    OpenQuestion it(questionOf(3));
    QVERIFY(it.open());
    QVERIFY(it.canDelete()); // it could
    QVERIFY(it.part<QPushButton>("deleteCancel").isDefault());
    it.key(Qt::Key_Return);
    QCOMPARE(it.result(), int(QDialog::Rejected));

    OpenQuestion many(questionOf(300));
    QVERIFY(many.open());
    many.typeNumber(QStringLiteral("300"));
    QVERIFY(many.canDelete());
    many.key(Qt::Key_Return); // in the field
    QCOMPARE(many.result(), int(QDialog::Rejected));
}

void DeleteDialogTest::saysWhatItDoesAndHowLong()
{
    OpenQuestion few(questionOf(3));
    QVERIFY(few.open());
    QCOMPARE(few.title(), QStringLiteral("Delete 3 contacts?"));
    QCOMPARE(few.button(), QStringLiteral("Delete 3"));
    QVERIFY(few.text().contains(QStringLiteral("cannot be taken back")));
    QVERIFY(!few.part<QCheckBox>("deleteOptedOut").isVisible());

    OpenQuestion many(questionOf(497));
    QVERIFY(many.open());
    QCOMPARE(many.button(), QStringLiteral("Delete 497 – about 13 min"));
    QVERIFY(many.text().contains(QStringLiteral("about 13 minutes")));

    OpenQuestion most(questionOf(12'000));
    QVERIFY(most.open());
    QCOMPARE(most.title(), QStringLiteral("Delete 12,000 contacts?"));
    QCOMPARE(most.button(), QStringLiteral("Delete 12,000 – about 5 hours"));
}

void DeleteDialogTest::thoseWhoOptedOutStay()
{
    OpenQuestion it(questionOf(60, 12));
    QVERIFY(it.open());
    QVERIFY(!it.dialog().includesOptedOut());
    QCOMPARE(it.title(), QStringLiteral("Delete 48 contacts?"));
    QVERIFY2(it.text().contains(QStringLiteral("12 more opted out. Deleting them also deletes the "
                                               "record that they must not be messaged.")),
             qPrintable(it.text()));
    QVERIFY(it.button().startsWith(QStringLiteral("Delete 48 – about 2 min")));
    QCOMPARE(it.part<QCheckBox>("deleteOptedOut").text().remove(u'&'),
             QStringLiteral("Also delete the 12 who opted out"));
    it.tick();
    QVERIFY(it.dialog().includesOptedOut());
    QCOMPARE(it.title(), QStringLiteral("Delete 60 contacts?"));
    QVERIFY(it.text().contains(QStringLiteral("12 of them opted out")));
    QVERIFY(it.button().startsWith(QStringLiteral("Delete 60 ")));
}

void DeleteDialogTest::allOptedOut()
{
    OpenQuestion it(questionOf(5, 5));
    QVERIFY(it.open());
    QVERIFY(!it.canDelete());
    QCOMPARE(it.title(), QStringLiteral("Delete 5 contacts?"));
    QCOMPARE(it.button(), QStringLiteral("Delete"));
    it.tick();
    QVERIFY(it.canDelete());
    QCOMPARE(it.button(), QStringLiteral("Delete 5"));
    it.tick();
    QVERIFY(!it.canDelete());
}

void DeleteDialogTest::oneWhoOptedOut()
{
    Question question = questionOf(1, 1);
    question.onlyName = QStringLiteral("Maria Rossi");
    question.listTotal = 1; // the whole list: and yet no number is typed for one
    OpenQuestion it(question);
    QVERIFY(it.open());
    QCOMPARE(it.title(), QStringLiteral("Delete “Maria Rossi”?"));
    QVERIFY(it.text().contains(QStringLiteral("This contact opted out.")));
    QVERIFY(!it.canDelete());
    it.tick();
    QVERIFY(it.canDelete());
    QVERIFY(!it.asksNumber());
}

void DeleteDialogTest::whenANumberIsTyped_data()
{
    QTest::addColumn<qint64>("contacts");
    QTest::addColumn<qint64>("optedOut");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<bool>("isAsked");
    const auto row = [](const char *name, qint64 contacts, qint64 optedOut, qint64 total,
                        bool isAsked) {
        QTest::newRow(name) << contacts << optedOut << total << isAsked;
    };
    row("99 of many", 99, 0, 50'000, false);
    row("100 of many", 100, 0, 50'000, true);
    row("5 %", 10, 0, 200, true);
    row("less than 5 %", 9, 0, 200, false);
    row("two of two", 2, 0, 2, true);
    row("only one", 1, 0, 1, false);
    row("100, of whom one stays", 100, 1, 50'000, false);
    row("all stay", 500, 500, 500, false);
    row("nobody knows how many there are", 2, 0, -1, true);
}

void DeleteDialogTest::whenANumberIsTyped()
{
    QFETCH(qint64, contacts);
    QFETCH(qint64, optedOut);
    QFETCH(qint64, total);
    QFETCH(bool, isAsked);
    Question question = questionOf(contacts, optedOut);
    question.listTotal = total;
    OpenQuestion it(question);
    QVERIFY(it.open());
    QCOMPARE(it.asksNumber(), isAsked);
    QCOMPARE(it.canDelete(), !isAsked && contacts > optedOut);
    if (!isAsked)
        return;
    it.typeNumber(QString::number(contacts - optedOut));
    QVERIFY(it.canDelete());
}

void DeleteDialogTest::numberMustBeRight()
{
    OpenQuestion it(questionOf(1'234));
    QVERIFY(it.open());
    for (const char *wrong : {"1", "123", "12345", "1,23", "-1234", "1234.5", "all", "0x4D2"}) {
        it.typeNumber(QLatin1String(wrong));
        QVERIFY2(!it.canDelete(), wrong);
    }
    for (const char *right : {"1234", "1,234", " 1234 "}) {
        it.typeNumber(QLatin1String(right));
        QVERIFY2(it.canDelete(), right);
    }
    QVERIFY(it.part<QLineEdit>("deleteNumber").accessibleName().contains(QStringLiteral("1,234")));
}

void DeleteDialogTest::numberFollowsTheBox()
{
    OpenQuestion it(questionOf(300, 50));
    QVERIFY(it.open());
    it.typeNumber(QStringLiteral("250"));
    QVERIFY(it.canDelete());
    it.tick(); // more than was typed
    QVERIFY(!it.canDelete());
    it.typeNumber(QStringLiteral("300"));
    QVERIFY(it.canDelete());
}

void DeleteDialogTest::notReadOnesStay()
{
    Question question = questionOf(20);
    question.notRead = 7;
    OpenQuestion it(question);
    QVERIFY(it.open());
    QVERIFY2(it.text().contains(QStringLiteral("7 selected contacts are not read yet and stay.")),
             qPrintable(it.text()));
    QCOMPARE(it.button(), QStringLiteral("Delete 20"));
}

void DeleteDialogTest::namesAreNoMarkup()
{
    Question question = questionOf(1, 1);
    question.onlyName = QStringLiteral("<b>R&D</b>") + QString(300, u'W');
    OpenQuestion it(question);
    QVERIFY(it.open());
    const auto &title = it.part<QLabel>("deleteTitle");
    QCOMPARE(title.textFormat(), Qt::PlainText);
    QVERIFY(title.text().startsWith(QStringLiteral("Delete “<b>R&D</b>")));
    // What is asked stays in sight behind 300 letters without a blank.
    QVERIFY2(title.text().endsWith(QStringLiteral("…”?")), qPrintable(title.text()));
    QVERIFY(title.fontMetrics().horizontalAdvance(title.text()) <= title.width());
    QVERIFY2(it.dialog().width() < 700, qPrintable(QString::number(it.dialog().width())));
}

void DeleteDialogTest::aCopyFirst()
{
    OpenQuestion it(questionOf(3));
    QVERIFY(it.open());
    const QSignalSpy copies(&it.dialog(), &DeleteDialog::saveCopyRequested);
    it.part<QPushButton>("deleteSaveCopy").click();
    QCOMPARE(copies.count(), 1);
    QCOMPARE(it.result(), -1); // the question stays
}

void DeleteDialogTest::onlyByKeyboard()
{
    OpenQuestion it(questionOf(400, 100));
    QVERIFY(it.open());
    QVERIFY(it.part<QPushButton>("deleteCancel").hasFocus());
    QVERIFY(it.tabTo("deleteOptedOut"));
    it.key(Qt::Key_Space);
    QVERIFY(it.dialog().includesOptedOut());
    QVERIFY(it.tabTo("deleteNumber"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("400"));
    QVERIFY(it.tabTo("deleteConfirm"));
    it.key(Qt::Key_Return); // where the keyboard is on it, Enter means it
    QCOMPARE(it.result(), int(QDialog::Accepted));
}

CONTACTS_TEST(DeleteDialogTest)

#include "deletedialogtest.moc"
