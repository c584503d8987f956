// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "exportcommands.h"
#include "gui/fakewindow.h"
#include "support/testregistry.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

//! The dialog that exports, as the person in front of it works it.
class Export
{
public:
    explicit Export(FakeWindow &fake)
        : m_fake(fake)
    {
    }

    [[nodiscard]] bool open()
    {
        m_fake.screen().key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); });
    }
    ExportDialog *dialog() const { return m_fake.screen().find<ExportDialog>("exportDialog"); }
    template<typename T>
    T &part(const char *name) const
    {
        return *dialog()->findChild<T *>(QLatin1String(name));
    }
    bool canSave() const { return part<QPushButton>("exportSave").isEnabled(); }
    //! Through the dialog that asks for the file.
    [[nodiscard]] bool saveAs(const QString &path) const
    {
        part<QPushButton>("exportSave").click();
        auto *files = dialog()->findChild<QFileDialog *>();
        if (!files)
            return false;
        files->selectFile(path);
        QMetaObject::invokeMethod(files, "accept");
        return true;
    }
    [[nodiscard]] bool isClosed() const
    {
        return QTest::qWaitFor([this] { return !dialog() || !dialog()->isVisible(); }, 20'000);
    }
    bool showsProgress() const { return part<QWidget>("exportProgress").isVisible(); }

    QString path() const { return m_folder.filePath(QStringLiteral("mine.csv")); }
    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }
    bool beginsWithMark() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) && file.read(3) == "\xEF\xBB\xBF";
    }
    QStringList lines() const
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return {QStringLiteral("no file")};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private:
    FakeWindow &m_fake;
    QTemporaryDir m_folder;
};

QStringList remarksOf(QSignalSpy &spy)
{
    QStringList remarks;
    for (const QList<QVariant> &remark : spy)
        remarks << remark.at(0).toString();
    return remarks;
}

std::vector<Person> people()
{
    return {personNamed(1, QStringLiteral("Anna"), QStringLiteral("+391")),
            personNamed(2, QStringLiteral("=Otto"), QStringLiteral("+492")),
            personNamed(3, QStringLiteral("Anneke; Jan"), QStringLiteral("+313"))};
}

} // namespace

//! Export and Select all, in the window.
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeList();
    void theSelection();
    void oneSelectedIsNoSelection();
    void theResultOfASearch();
    void whatIsChosenIsWritten();
    void whatIsChosenStays();
    void nothingToWrite();
    void readsTheRestFirst();
    void onlyWhatIsRead();
    void allSelectedWhileReading();
    void selectedButNotRead();
    void theReadingFails();
    void someMayBeMissing();
    void cancelledWhileReading();
    void cancelledWhileSaving();
    void aPlaceThatCannotBeWritten();
    void theAccountGoesWhileReading();
    void theAccountGoesWhileSaving();
    void selectAllReadsTheRest();
    void selectAllWhoseReadingStops();
    void actionsFollowTheRows();
    void onlyByKeyboard();
    void everythingHasAName();

private:
    static ExportCommands &commandsOf(FakeWindow &fake)
    {
        return *fake.window().findChild<ExportCommands *>();
    }
};

void ExportTest::theWholeList()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QSignalSpy remarks(&commandsOf(fake), &ExportCommands::remarked);
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QLabel>("exportTitle").text().contains(u'3'));
    QVERIFY(!exporting.part<QWidget>("exportRest").isVisible());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(
        exporting.lines(),
        (QStringList{QStringLiteral("phone_number,name,datetime"), QStringLiteral("+391,Anna,"),
                     QStringLiteral("+492,'=Otto,"), QStringLiteral("+313,Anneke; Jan,")}));
    QVERIFY(exporting.beginsWithMark());
    QCOMPARE(exporting.files(), QStringList{QStringLiteral("mine.csv")});
    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarksOf(remarks).last().startsWith(u'3'));
    QVERIFY(remarksOf(remarks).last().contains(QStringLiteral("mine.csv")));
    QCOMPARE(fake.screen().text("statusRemark"), remarksOf(remarks).last());
}

void ExportTest::theSelection()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    fake.screen().clickRow(0);
    fake.screen().clickRow(2, Qt::ControlModifier);
    Export exporting(fake);
    QVERIFY(fake.screen().action("actionExport").text().contains(u'2'));
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().mid(1),
             (QStringList{QStringLiteral("+391,Anna,"), QStringLiteral("+313,Anneke; Jan,")}));
}

//! It is only where the person is.
void ExportTest::oneSelectedIsNoSelection()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    QVERIFY(fake.screen().action("actionExport").text().contains(u'3'));
    fake.screen().clickRow(1);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 4);
}

void ExportTest::theResultOfASearch()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    fake.screen().searchFor(QStringLiteral("Ann"));
    QVERIFY(fake.waitForResult());
    fake.screen().table().setFocus();
    Export exporting(fake);
    QVERIFY(fake.screen().action("actionExport").text().contains(u'2'));
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 3);
}

void ExportTest::whatIsChosenIsWritten()
{
    ColumnLayout layout;
    layout.columns = {{phoneColumn, 200}, {idColumn, 100}, {nameColumn, 200}};
    FakeWindow fake(people(), layout);
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QVERIFY(exporting.open());
    exporting.part<QRadioButton>("exportShown").click();
    auto &delimiter = exporting.part<QComboBox>("exportDelimiter");
    delimiter.setCurrentIndex(1);
    exporting.part<QCheckBox>("exportMark").click();
    exporting.part<QCheckBox>("exportGuard").click();
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(
        exporting.lines(),
        (QStringList{QStringLiteral("phone_number;id;name"), QStringLiteral("+391;1;Anna"),
                     QStringLiteral("+492;2;=Otto"), QStringLiteral("+313;3;\"Anneke; Jan\"")}));
}

void ExportTest::whatIsChosenStays()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QSignalSpy changed(&commandsOf(fake), &ExportCommands::optionsChanged);
    QVERIFY(exporting.open());
    exporting.part<QRadioButton>("exportPicked").click();
    auto &columns = exporting.part<QListWidget>("exportColumns");
    for (int row = 0; row < columns.count(); ++row)
        columns.item(row)->setCheckState(row == 1 ? Qt::Checked : Qt::Unchecked);
    exporting.part<QComboBox>("exportDelimiter").setCurrentIndex(2);
    exporting.part<QCheckBox>("exportMark").click();
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 4);
    QCOMPARE(changed.size(), 1);
    const ExportOptions options = commandsOf(fake).options();
    QCOMPARE(options.which, ExportOptions::Which::Picked);
    QCOMPARE(options.picked.size(), size_t(1));
    QCOMPARE(options.format.delimiter, CsvFormat::Delimiter::Tab);
    QVERIFY(!options.format.withMark && options.format.guardsFormulas);
    QTRY_VERIFY(!exporting.dialog());
    QVERIFY(exporting.open());
    QVERIFY(exporting.dialog()->options() == options);
    // What is cancelled is not kept.
    exporting.part<QCheckBox>("exportGuard").click();
    exporting.part<QPushButton>("exportCancel").click();
    QVERIFY(exporting.isClosed());
    QVERIFY(commandsOf(fake).options() == options);
}

void ExportTest::nothingToWrite()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.canSave());
    auto &columns = exporting.part<QListWidget>("exportColumns");
    QVERIFY(!columns.isEnabled());
    exporting.part<QRadioButton>("exportPicked").click();
    QVERIFY(columns.isEnabled() && !exporting.part<QCheckBox>("exportFacts").isEnabled());
    for (int row = 0; row < columns.count(); ++row)
        columns.item(row)->setCheckState(Qt::Unchecked);
    QVERIFY(!exporting.canSave());
    columns.item(0)->setCheckState(Qt::Checked);
    QVERIFY(exporting.canSave());
}

void ExportTest::readsTheRestFirst()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QWidget>("exportRest").isVisible());
    QVERIFY(exporting.part<QRadioButton>("exportReadRest").isChecked());
    QVERIFY(exporting.part<QLabel>("exportRestText").text().contains(QStringLiteral("5,000")));
    QVERIFY(exporting.saveAs(exporting.path()));
    QTRY_VERIFY(exporting.showsProgress());
    fake.serve(2);
    QVERIFY(exporting.showsProgress());
    QVERIFY(exporting.files().isEmpty());
    fake.serve();
    fake.settle();
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 5'001);
    QCOMPARE(exporting.lines().last(), QStringLiteral("+391005000,Person 5000,"));
}

void ExportTest::onlyWhatIsRead()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    const qint64 read = fake.account().list().knownCount();
    QVERIFY(read < 5'000);
    Export exporting(fake);
    QVERIFY(exporting.open());
    exporting.part<QRadioButton>("exportOnlyRead").click();
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), read + 1);
}

void ExportTest::allSelectedWhileReading()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QWidget>("exportRest").isVisible());
    QVERIFY(exporting.saveAs(exporting.path()));
    fake.serve();
    fake.settle();
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 5'001);
    QCOMPARE(fake.screen().selected(), qint64(5'000));
}

void ExportTest::selectedButNotRead()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    fake.screen().clickRow(2'000);
    fake.screen().clickRow(2'003, Qt::ShiftModifier);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QWidget>("exportRest").isVisible());
    exporting.part<QRadioButton>("exportOnlyRead").click();
    QVERIFY(!exporting.canSave()); // nobody
    exporting.part<QRadioButton>("exportReadRest").click();
    QVERIFY(exporting.saveAs(exporting.path()));
    fake.serve();
    fake.settle();
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 5);
    QCOMPARE(exporting.lines().last(), QStringLiteral("+391002004,Person 2004,"));
}

void ExportTest::theReadingFails()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    fake.server.down = errorOf(ApiError::Kind::ServerError);
    fake.serve();
    QTRY_VERIFY(!exporting.showsProgress());
    QVERIFY(exporting.part<QWidget>("dialogNotice").isVisible());
    QVERIFY(exporting.files().isEmpty());
    // What there is can still be had.
    exporting.part<QRadioButton>("exportOnlyRead").click();
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QVERIFY(exporting.lines().size() > 1);
}

void ExportTest::someMayBeMissing()
{
    FakeWindow fake(3'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Export exporting(fake);
    QSignalSpy remarks(&commandsOf(fake), &ExportCommands::remarked);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    fake.server.serve(fake.source, 100'000, [&fake] { fake.server.removeAt(0); });
    QCOMPARE(fake.account().walker().state(), ListWalker::State::Moved);
    QVERIFY(exporting.isClosed());
    QVERIFY(exporting.lines().size() > 2'000);
    QVERIFY(remarksOf(remarks).last().contains(QStringLiteral("missing")));
    // Nothing is offered that would not help.
    QTRY_VERIFY(!exporting.dialog());
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QLabel>("exportRestText").isVisible());
    QVERIFY(!exporting.part<QWidget>("exportReadRest").isVisible());
}

void ExportTest::cancelledWhileReading()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QTRY_VERIFY(exporting.showsProgress());
    exporting.part<QPushButton>("exportCancel").click();
    QVERIFY(exporting.isClosed());
    fake.serve();
    fake.settle();
    QCoreApplication::sendPostedEvents();
    QVERIFY(exporting.files().isEmpty());
    QVERIFY(fake.account().list().isWhole()); // the reading itself goes on
}

void ExportTest::cancelledWhileSaving()
{
    FakeWindow fake(60'000);
    QVERIFY(fake.openWhole());
    fake.screen().action("actionReadAgain").trigger();
    fake.serve();
    QSignalSpy remarks(&commandsOf(fake), &ExportCommands::remarked);
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.showsProgress());
    exporting.part<QPushButton>("exportCancel").click();
    QVERIFY(exporting.isClosed());
    QTRY_COMPARE(remarks.size(), 1);
    // It may have been too late; then it is said, and the file is whole.
    const QStringList files = exporting.files();
    QVERIFY(files.isEmpty() || exporting.lines().size() == 60'001);
    QCOMPARE(remarksOf(remarks).last().contains(QStringLiteral("mine.csv")), !files.isEmpty());
    // Another one can begin.
    QTRY_VERIFY(!exporting.dialog());
    QVERIFY(exporting.open());
}

void ExportTest::aPlaceThatCannotBeWritten()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QVERIFY(exporting.open());
    Q_EMIT exporting.dialog()->exportRequested(exporting.path()
                                               + QStringLiteral("/no folder/contacts.csv"));
    QTRY_VERIFY(exporting.part<QWidget>("dialogNotice").isVisible());
    QVERIFY(!exporting.part<QLabel>("dialogNoticeText").text().isEmpty());
    QVERIFY(exporting.canSave());
    QVERIFY(exporting.saveAs(exporting.path()));
    QVERIFY(exporting.isClosed());
    QCOMPARE(exporting.lines().size(), 4);
}

void ExportTest::theAccountGoesWhileReading()
{
    auto fake = std::make_unique<FakeWindow>(5'000);
    QVERIFY(fake->open());
    fake->serve(1);
    Export exporting(*fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    QTRY_VERIFY(exporting.showsProgress());
    fake.reset();
    QVERIFY(exporting.files().isEmpty());
}

void ExportTest::theAccountGoesWhileSaving()
{
    auto fake = std::make_unique<FakeWindow>(60'000);
    QVERIFY(fake->openWhole());
    fake->screen().action("actionReadAgain").trigger();
    fake->serve();
    Export exporting(*fake);
    QVERIFY(exporting.open());
    QVERIFY(exporting.saveAs(exporting.path()));
    fake.reset();
    QVERIFY(exporting.files().isEmpty() || exporting.lines().size() == 60'001);
    QCoreApplication::sendPostedEvents();
}

void ExportTest::selectAllReadsTheRest()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    QSignalSpy remarks(&commandsOf(fake), &ExportCommands::remarked);
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(fake.screen().selected(), qint64(5'000));
    QCOMPARE(remarks.size(), 1);
    fake.serve();
    QTRY_COMPARE(remarks.size(), 2);
    QVERIFY(remarksOf(remarks).last().contains(QStringLiteral("5,000")));
    qint64 unread = 0;
    QCOMPARE(fake.account().selection().selectedContacts(&unread).count(), qint64(5'000));
    QCOMPARE(unread, qint64(0));
    // Where nothing is to be read, nothing is said: the status counts them.
    fake.screen().clickRow(3);
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(remarks.size(), 2);
    QCOMPARE(fake.screen().selected(), qint64(5'000));
}

void ExportTest::selectAllWhoseReadingStops()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    QSignalSpy remarks(&commandsOf(fake), &ExportCommands::remarked);
    fake.screen().key(Qt::Key_A, Qt::ControlModifier);
    fake.screen().action("actionStop").trigger();
    QTRY_COMPARE(remarks.size(), 2);
    QVERIFY(remarksOf(remarks).last().contains(QStringLiteral("5,000")));
}

void ExportTest::actionsFollowTheRows()
{
    FakeWindow fake(people());
    QVERIFY(fake.open());
    Screen &screen = fake.screen();
    for (const char *name : {"actionExport", "actionCopyNumbers", "actionSelectAll"})
        QVERIFY2(!screen.action(name).isEnabled(), name);
    fake.serve();
    fake.settle();
    fake.serve();
    QVERIFY(screen.action("actionExport").isEnabled());
    QVERIFY(screen.action("actionSelectAll").isEnabled());
    screen.clickRow(1);
    QVERIFY(screen.action("actionCopyNumbers").isEnabled());
    screen.searchFor(QStringLiteral("nobody at all"));
    QVERIFY(fake.waitForResult());
    QVERIFY(!screen.action("actionExport").isEnabled());
}

void ExportTest::onlyByKeyboard()
{
    FakeWindow fake(people());
    QVERIFY(fake.openWhole());
    Export exporting(fake);
    QVERIFY(exporting.open());
    QVERIFY(QTest::qWaitForWindowActive(exporting.dialog()));
    QSet<QString> reached;
    for (int i = 0; i < 30; ++i) {
        reached << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char *name : {"exportImportable", "exportFacts", "exportDelimiter", "exportMark",
                             "exportGuard", "exportSave", "exportCancel"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(exporting.isClosed());
    // Enter goes on.
    QVERIFY(exporting.open());
    QVERIFY(exporting.part<QPushButton>("exportSave").isDefault());
}

void ExportTest::everythingHasAName()
{
    FakeWindow fake(5'000);
    QVERIFY(fake.open());
    fake.serve(1);
    Export exporting(fake);
    QVERIFY(exporting.open());
    for (const QWidget *widget : exporting.dialog()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(accessible);
        const bool isNamed = !accessible->text(QAccessible::Name).isEmpty();
        const bool isLabel = qobject_cast<const QLabel *>(widget);
        QVERIFY2(isNamed || isLabel, qPrintable(widget->objectName()));
    }
    for (const QLabel *label : exporting.dialog()->findChildren<QLabel *>()) {
        if (!label->objectName().isEmpty() && label->objectName().startsWith(u'e'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

CONTACTS_TEST(ExportTest)

#include "exporttest.moc"
