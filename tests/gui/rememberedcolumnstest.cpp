// SPDX-License-Identifier: MIT
#include "application.h"
#include "contacttableview.h"
#include "gui/screen.h"
#include "mainwindow.h"
#include "practice/practiceserver.h"
#include "support/testregistry.h"

#include <QHeaderView>
#include <QSettings>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

//! What the whole program remembers from one run to the next.
class RememberedColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void widthsAndOrderComeBack();
    void alsoWhenOtherParametersAreThere();
    void whetherTheNameStays();
    void nothingIsStoredThatNobodyChose();
    void nothingIsStoredForAServer();

private:
    static CommandLine practiceLine(const QStringList &switches = {})
    {
        CommandLine line;
        line.open = CommandLine::Open::Practice;
        line.practice.rows = 200;
        line.practice.switches = switches;
        return line;
    }
    static QStringList stored() { return QSettings(file(), QSettings::IniFormat).allKeys(); }
    static QString file()
    {
        return QDir(Settings::standardFolder()).filePath(QStringLiteral("settings.ini"));
    }
    //! Moves the id to the front and makes it 111 wide, as a drag does.
    static void rearrange(Screen &screen)
    {
        QHeaderView &header = screen.header();
        const int id = screen.model().columnOf(idColumn);
        header.moveSection(header.visualIndex(id), 0);
        header.resizeSection(id, 111);
    }
};

void RememberedColumnsTest::init()
{
    QFile::remove(file());
    QVERIFY(stored().isEmpty());
}

void RememberedColumnsTest::widthsAndOrderComeBack()
{
    ColumnLayout left;
    {
        Application program(practiceLine());
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_VERIFY(screen.model().columnCount() > 0);
        rearrange(screen);
        left = screen.table().layoutNow();
    }
    QCOMPARE(left.columns.front().key, idColumn);
    {
        Application program(practiceLine());
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_COMPARE(screen.model().rowCount(), 200);
        QCOMPARE(screen.table().layoutNow(), left);
    }
}

void RememberedColumnsTest::alsoWhenOtherParametersAreThere()
{
    ColumnLayout left;
    {
        Application program(practiceLine());
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_VERIFY(screen.model().columnCount() > 0);
        QVERIFY(screen.model().columnOf(ColumnKey::ofParameter(QStringLiteral("city"))) >= 0);
        rearrange(screen);
        left = screen.table().layoutNow();
    }
    {
        // The same contacts, but their parameters are called 0, 1, 2.
        Application program(practiceLine({QStringLiteral("parameters-form=list")}));
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_COMPARE(screen.model().rowCount(), 200);
        QCOMPARE(screen.table().layoutNow(), left);
        const auto usage = program.session().account().list().store().parameterUsage().mostUsed(1);
        QVERIFY(!usage.empty());
        QCOMPARE(usage.front().key, QStringLiteral("0"));
        QVERIFY(!left.contains(ColumnKey::ofParameter(usage.front().key)));
    }
}

void RememberedColumnsTest::whetherTheNameStays()
{
    for (const bool kept : {true, false, true}) {
        {
            Application program(practiceLine());
            QVERIFY(program.start().isRunning);
            Screen screen(program.window(), program.session().account());
            QTRY_COMPARE(screen.model().rowCount(), 200);
            QAction &keep = screen.action("actionKeepName");
            if (keep.isChecked() != kept)
                keep.trigger();
        }
        Application program(practiceLine());
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_COMPARE(screen.model().rowCount(), 200);
        QCOMPARE(screen.action("actionKeepName").isChecked(), kept);
        QCOMPARE(screen.table().isNameKept(), kept);
    }
}

void RememberedColumnsTest::nothingIsStoredThatNobodyChose()
{
    Application program(practiceLine());
    QVERIFY(program.start().isRunning);
    Screen screen(program.window(), program.session().account());
    QTRY_COMPARE(screen.model().rowCount(), 200);
    QVERIFY(screen.model().columnCount() > 13);
    QVERIFY2(stored().isEmpty(), qPrintable(stored().join(u' ')));
}

void RememberedColumnsTest::nothingIsStoredForAServer()
{
    PracticeServer::Options options;
    options.rows = 200;
    options.key = "canary-4711";
    PracticeServer server(std::move(options));
    QString error;
    QVERIFY2(server.start(&error), qPrintable(error));
    CommandLine line;
    line.open = CommandLine::Open::Server;
    line.server = *ServerAddress::parse(server.baseUrl());
    line.key = ApiKey("canary-4711");
    {
        Application program(line);
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_COMPARE(screen.model().rowCount(), 200);
        QVERIFY(!screen.isShown("practiceStrip"));
        rearrange(screen);
        // Nor is another key offered, which nothing could keep.
        QVERIFY(screen.show());
        QVERIFY(server.setSwitch("account", "blocked"));
        screen.key(Qt::Key_F5);
        QTRY_VERIFY(screen.text("messageTitle").contains(QStringLiteral("does not accept")));
        QVERIFY(!screen.isShown("messageAction"));
    }
    QVERIFY2(stored().isEmpty(), qPrintable(stored().join(u' ')));
    {
        Application program(practiceLine());
        QVERIFY(program.start().isRunning);
        Screen screen(program.window(), program.session().account());
        QTRY_VERIFY(screen.model().columnCount() > 0);
        rearrange(screen);
    }
    QVERIFY(!stored().isEmpty()); // the same on the practice account is stored
}

CONTACTS_TEST(RememberedColumnsTest)

#include "rememberedcolumnstest.moc"
