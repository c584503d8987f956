// SPDX-License-Identifier: MIT
#include "contactdialog.h"
#include "gui/practicewindow.h"
#include "parametertable.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"
#include "text/icuterritorynames.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! A contact's dialog over the practice account, worked by keyboard alone.
class OpenDialog
{
public:
    explicit OpenDialog(const QStringList &switches = {})
        : m_window({.rows = 60, .switches = switches})
        , m_territories(QLocale(QLocale::English))
    {
    }

    //! Of the row; -1: a new one.
    [[nodiscard]] bool open(int row)
    {
        if (!m_window.open() || !QTest::qWaitFor([this] { return m_window.isComplete(); }))
            return false;
        m_window.server().clearJournal();
        AccountSession &account = m_window.account();
        contact = account.model().handleAt(std::max(0, row));
        auto edit = row < 0 ? std::make_unique<EditSession>(account)
                            : std::make_unique<EditSession>(account, contact);
        session = edit.get();
        dialog = new ContactDialog(std::move(edit), m_territories,
                                   {QStringLiteral("city"), QStringLiteral("birthday")},
                                   &m_window.window());
        dialog->open();
        return QTest::qWaitForWindowActive(dialog);
    }
    //! Somebody with parameters that can be edited.
    [[nodiscard]] bool openWithParameters()
    {
        if (!m_window.open() || !QTest::qWaitFor([this] { return m_window.isComplete(); }))
            return false;
        const ContactTableModel &model = m_window.account().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            ParameterTableModel parameters;
            const RecordRef record = model.recordAt(row);
            parameters.setParameters(
                ContactValues::from(record.chunk->fields(record.row)).parameters);
            if (parameters.parameterCount() > 0
                && parameters.lock() == ParameterTableModel::Lock::None)
                return openReady(row);
        }
        return false;
    }
    [[nodiscard]] bool openReady(int row)
    {
        return open(row)
            && QTest::qWaitFor([this] { return session->state() == EditSession::State::Ready; });
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        m_window.screen().key(key, modifiers);
    }
    void type(const QString &text) const { m_window.screen().type(text); }
    template<typename T>
    T &part(const char *name) const
    {
        return *dialog->findChild<T *>(QLatin1String(name));
    }
    QString text(const char *name) const
    {
        const auto *label = dialog->findChild<QLabel *>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    QString focus() const
    {
        // What a window manager does when the list of suggestions was closed.
        if (!QApplication::activeWindow()) {
            dialog->activateWindow();
            if (!QTest::qWaitForWindowActive(dialog))
                return {};
        }
        const QWidget *widget = QApplication::focusWidget();
        return widget ? widget->objectName() : QString();
    }
    //! By Tab from the name on; false when it does not get there.
    [[nodiscard]] bool tabTo(const char *name) const
    {
        for (int i = 0; i < 20 && focus() != QLatin1String(name); ++i)
            key(Qt::Key_Tab);
        return focus() == QLatin1String(name);
    }
    bool isClosed() const { return !dialog; }
    //! How often a write of this kind arrived.
    int arrived(const char *method) const
    {
        const auto journal = m_window.server().journal();
        return int(std::count_if(journal.begin(), journal.end(),
                                 [&](const auto &entry) { return entry.method == method; }));
    }
    PracticeWindow &window() { return m_window; }

    QPointer<ContactDialog> dialog;
    EditSession *session = nullptr;
    RecordHandle contact;

private:
    mutable PracticeWindow m_window;
    IcuTerritoryNames m_territories;
};

} // namespace

//! A contact is changed, and a new one made, without the mouse.
class ContactDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameIsSavedAndTheDialogCloses();
    void enterSavesFromAField();
    void enterInTheTableGoesDown();
    void ctrlEnterKeepsWhatIsBeingTyped();
    void tabLeavesTheTable();
    void escapeFirstCancelsTheCell();
    void unsavedTextIsAsked();
    void untouchedCloses();
    void duplicateKeyIsMarked();
    void twoColumnsArePasted();
    void removedKeyWarnsOfTemplates();
    void numberIsShownAsStored();
    void whatWasSaidBeforehandIsAsMeant();
    void deletedMeanwhile();
    void serverErrorKeepsEverything();
    void newContact();
    void everyControlHasAName();
};

void ContactDialogTest::nameIsSavedAndTheDialogCloses()
{
    OpenDialog it;
    QVERIFY(it.openReady(3));
    QCOMPARE(it.focus(), QStringLiteral("contactName"));
    it.key(Qt::Key_A, Qt::ControlModifier);
    it.type(QStringLiteral("Ada Bruni"));
    it.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(it.isClosed());
    QCOMPARE(it.arrived("POST") + it.arrived("PUT") + it.arrived("PATCH"), 1);
    QTRY_COMPARE(it.window().screen().name(3), QStringLiteral("Ada Bruni"));
}

void ContactDialogTest::enterSavesFromAField()
{
    OpenDialog it;
    QVERIFY(it.openReady(3));
    it.type(QStringLiteral("Ada"));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(it.isClosed());
}

void ContactDialogTest::enterInTheTableGoesDown()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QVERIFY(it.tabTo("contactParameters"));
    it.type(QStringLiteral("size"));
    it.key(Qt::Key_Return);
    const auto &table = it.part<ParameterTable>("contactParameters");
    QCOMPARE(it.session->parameters().key(0), QStringLiteral("size"));
    QCOMPARE(table.currentIndex().row(), 1);
    QVERIFY(!it.isClosed());
    it.key(Qt::Key_Up);
    it.key(Qt::Key_Right);
    it.type(QStringLiteral("XL"));
    it.key(Qt::Key_Down);
    QCOMPARE(it.session->parameters().parameters().front().value, QByteArray("XL"));
}

void ContactDialogTest::ctrlEnterKeepsWhatIsBeingTyped()
{
    OpenDialog it;
    QVERIFY(it.openWithParameters());
    const size_t before = it.session->parameters().parameters().size();
    QVERIFY(it.tabTo("parameterAdd"));
    it.key(Qt::Key_Space);
    it.type(QStringLiteral("shoe size"));
    QVERIFY(it.part<QPushButton>("contactSave").isEnabled());
    it.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(it.isClosed());
    const RecordRef record = it.window().account().list().store().record(it.contact);
    QCOMPARE(size_t(record.chunk->parameterCount(record.row)), before + 1);
}

void ContactDialogTest::tabLeavesTheTable()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QVERIFY(it.tabTo("contactParameters"));
    it.type(QStringLiteral("a"));
    QCOMPARE(it.focus(), QStringLiteral("parameterEdit"));
    it.key(Qt::Key_Tab);
    QCOMPARE(it.focus(), QStringLiteral("parameterAdd"));
    QCOMPARE(it.session->parameters().key(0), QStringLiteral("a"));
    it.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(it.focus(), QStringLiteral("contactParameters"));
    it.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(it.focus(), QStringLiteral("contactNumber"));
}

void ContactDialogTest::escapeFirstCancelsTheCell()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QVERIFY(it.tabTo("contactParameters"));
    it.type(QStringLiteral("zzz"));
    it.key(Qt::Key_Escape);
    QVERIFY(!it.isClosed());
    QCOMPARE(it.session->parameters().parameterCount(), 0);
    it.key(Qt::Key_Escape);
    QTRY_VERIFY(it.isClosed());
}

void ContactDialogTest::unsavedTextIsAsked()
{
    OpenDialog it;
    QVERIFY(it.openReady(2));
    it.type(QStringLiteral("Ada"));
    it.key(Qt::Key_Escape);
    QTRY_VERIFY(it.dialog->findChild<QWidget *>(QStringLiteral("contactDiscard")));
    it.key(Qt::Key_Escape); // keep editing
    QTRY_VERIFY(!it.dialog->findChild<QWidget *>(QStringLiteral("contactDiscard")));
    QCOMPARE(it.part<QLineEdit>("contactName").text(), QStringLiteral("Ada"));
    it.dialog->close();
    QTRY_VERIFY(it.dialog->findChild<QWidget *>(QStringLiteral("contactDiscard")));
    it.key(Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(it.isClosed());
    QCOMPARE(it.arrived("POST") + it.arrived("PUT"), 0);
}

void ContactDialogTest::untouchedCloses()
{
    OpenDialog it;
    QVERIFY(it.openReady(2));
    QVERIFY(!it.part<QPushButton>("contactSave").isEnabled());
    it.key(Qt::Key_Escape);
    QTRY_VERIFY(it.isClosed());
}

void ContactDialogTest::duplicateKeyIsMarked()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QVERIFY(it.tabTo("contactNumber"));
    it.type(QStringLiteral("+393123456789"));
    QVERIFY(it.tabTo("contactParameters"));
    for (int i = 0; i < 2; ++i) {
        it.type(QStringLiteral("size"));
        it.key(Qt::Key_Return);
    }
    QVERIFY(it.text("contactParametersNote").contains(QStringLiteral("more than once")));
    const auto &table = it.part<ParameterTable>("contactParameters");
    const QString said = table.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(QStringLiteral("more than once")), qPrintable(said));
    QVERIFY(!it.part<QPushButton>("contactSave").isEnabled());
}

void ContactDialogTest::twoColumnsArePasted()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QApplication::clipboard()->setText(QStringLiteral("city\tRome\nsize\tXL\n"));
    QVERIFY(it.tabTo("contactParameters"));
    it.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(it.session->parameters().parameterCount(), 2);
    QCOMPARE(it.text("contactParametersNote"), QStringLiteral("2 parameters pasted."));
}

void ContactDialogTest::removedKeyWarnsOfTemplates()
{
    OpenDialog it;
    QVERIFY(it.openWithParameters());
    const QString key = it.session->parameters().key(0);
    QVERIFY(it.tabTo("contactParameters"));
    it.key(Qt::Key_Delete);
    QVERIFY2(it.text("contactParametersNote").contains(key),
             qPrintable(it.text("contactParametersNote") + it.focus()));
    QVERIFY(it.text("contactParametersNote").contains(QStringLiteral("templates")));
}

void ContactDialogTest::numberIsShownAsStored()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QVERIFY(it.tabTo("contactNumber"));
    it.type(QStringLiteral("+39 0721 555012"));
    QVERIFY(it.text("contactNumberNote").startsWith(QStringLiteral("Will be stored as +39 ")));
    QVERIFY(it.text("contactNumberNote").contains(QStringLiteral("Italy")));
    it.key(Qt::Key_A, Qt::ControlModifier);
    it.type(QStringLiteral("abc"));
    QCOMPARE(it.text("contactNumberNote"),
             QStringLiteral("There is no digit in this phone number."));
    QVERIFY(!it.part<QPushButton>("contactSave").isEnabled());
}

void ContactDialogTest::whatWasSaidBeforehandIsAsMeant()
{
    OpenDialog it({QStringLiteral("tags=cut")});
    QVERIFY(it.openReady(4));
    it.key(Qt::Key_A, Qt::ControlModifier);
    it.type(QStringLiteral("Ada <b>Bruni"));
    QVERIFY(!it.text("contactNameNote").isEmpty());
    it.key(Qt::Key_Return, Qt::ControlModifier);
    // What was said beforehand is as meant.
    QTRY_VERIFY(it.isClosed());
    QCOMPARE(it.window().screen().name(4), QStringLiteral("Ada Bruni"));
}

void ContactDialogTest::deletedMeanwhile()
{
    OpenDialog it;
    QVERIFY(it.openReady(4));
    QVERIFY(it.window().server().removeContact(quint32(it.session->id().value)));
    it.type(QStringLiteral("Ada"));
    it.key(Qt::Key_Return);
    QTRY_COMPARE(it.session->question(), EditSession::Question::Gone);
    QCOMPARE(it.text("dialogNoticeTitle"), QStringLiteral("This contact was deleted meanwhile."));
    QCOMPARE(it.focus(), QStringLiteral("dialogNoticeButton0")); // Close
}

void ContactDialogTest::serverErrorKeepsEverything()
{
    OpenDialog it;
    QVERIFY(it.openReady(4));
    it.window().set("fault", "403");
    it.type(QStringLiteral("Ada"));
    it.key(Qt::Key_Return);
    QTRY_COMPARE(it.session->question(), EditSession::Question::Failed);
    QCOMPARE(it.text("dialogNoticeTitle"), QStringLiteral("It was not saved."));
    QCOMPARE(it.part<QLineEdit>("contactName").text(), QStringLiteral("Ada"));
    it.window().set("fault", "none");
    it.key(Qt::Key_Return); // Save has the keyboard
    QTRY_VERIFY(it.isClosed());
}

void ContactDialogTest::newContact()
{
    OpenDialog it;
    QVERIFY(it.openReady(-1));
    QCOMPARE(it.dialog->windowTitle(), QStringLiteral("New contact"));
    it.type(QStringLiteral("Ada Bruni"));
    it.key(Qt::Key_Tab);
    it.type(QStringLiteral("+39 333 1112223"));
    it.key(Qt::Key_Return);
    QTRY_VERIFY(it.isClosed());
    QCOMPARE(it.window().server().total(), 61u);
}

void ContactDialogTest::everyControlHasAName()
{
    OpenDialog it;
    QVERIFY(it.openReady(0));
    for (QWidget *widget : it.dialog->findChildren<QWidget *>()) {
        const bool inside = widget->objectName().startsWith(QLatin1String("qt_"));
        if (inside || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName()));
    }
}

CONTACTS_TEST(ContactDialogTest)

#include "contactdialogtest.moc"
