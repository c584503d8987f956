// SPDX-License-Identifier: MIT
#include "gui/fakewindow.h"
#include "mainwindow.h"
#include "support/testregistry.h"

#include <QAction>
#include <QMenu>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

enum class State {
    NothingRead,
    EmptyAccount,
    List,
    Selection,
    Searching,
    NobodyFound,
    Reading,
    Stopped,
    OfflineAtFirst,
    OfflineLater,
    KeyRefused,
    Deleting, //!< and it can still be taken back
    LookOnly, //!< with a selection
};

//! One letter an action, in this order; a dot where it is not to be had.
constexpr std::pair<char, const char *> actions[] = {
    {'q', "actionQuit"},       {'c', "actionCopy"},        {'a', "actionSelectAll"},
    {'f', "actionFind"},       {'x', "actionClearSearch"}, {'r', "actionRefresh"},
    {'e', "actionReadAgain"},  {'s', "actionStop"},        {'g', "actionContinue"},
    {'k', "actionColumns"},    {'h', "actionAbout"},       {'S', "actionSettings"},
    {'C', "actionConnect"},    {'P', "actionPractice"},    {'n', "actionEditAccount"},
    {'y', "actionReplaceKey"}, {'F', "actionForget"},      {'N', "actionNew"},
    {'E', "actionEdit"},       {'D', "actionDelete"},      {'U', "actionUndo"},
    {'H', "actionChanges"},    {'K', "actionKeepName"},    {'R', "actionResetColumns"},
    {'l', "actionFilter"},     {'X', "actionExport"},      {'M', "actionCopyNumbers"},
    {'V', "actionViews"},      {'i', "actionDetail"},      {'Y', "actionSummary"},
};

QString enabledOf(const Screen &screen)
{
    QString letters;
    const auto add = [&letters](char letter, bool enabled) {
        letters += QLatin1Char(enabled ? letter : '.');
    };
    for (const auto &[letter, name] : actions)
        add(letter, screen.action(name).isEnabled());
    add('o', screen.find<QMenu>("sortMenu")->isEnabled());
    return letters;
}

} // namespace
Q_DECLARE_METATYPE(State)

//! Which action is to be had when.
class ActionStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void tableNamesEveryAction();

private:
    void reach(FakeWindow &fake, State state);
};

void ActionStatesTest::table_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("enabled");
    const auto row = [](const char *name, State state, const char *enabled) {
        QTest::newRow(name) << state << QString::fromLatin1(enabled);
    };
    //                                               qcafxresgkhSCPnyFNEDUHKRlXMViYo
    row("nothing read", State::NothingRead, "q..f.r....hSCPnyF....H.....Vi..");
    row("empty account", State::EmptyAccount, "q..f.re..khSCPnyFN...HKRl..ViYo");
    row("list", State::List, "q.af.re..khSCPnyFNE..HKRlX.ViYo");
    row("selection", State::Selection, "qcaf.re..khSCPnyFNED.HKRlXMViYo");
    row("searching", State::Searching, "q.afxre..khSCPnyFNE..HKRlX.ViYo");
    row("nobody found", State::NobodyFound, "q..fxre..khSCPnyFN...HKRl..ViYo");
    row("reading", State::Reading, "q.af.res.khSCPnyFNE..HKRlX.ViYo");
    row("stopped", State::Stopped, "q.af.re.gkhSCPnyFNE..HKRlX.ViYo");
    row("offline at first", State::OfflineAtFirst, "q..f.r....hSCPnyF....H.....Vi..");
    row("offline later", State::OfflineLater, "q.af.re..khSCPnyFNE..HKRlX.ViYo");
    row("key refused", State::KeyRefused, "q..f.r....hSCPnyF....H.....Vi..");
    row("deleting", State::Deleting, "qcaf.re..khSCPnyFNEDUHKRlXMViYo");
    row("look only", State::LookOnly, "qcaf.re..khSCPnyF.E..HKRlXMViYo");
}

void ActionStatesTest::reach(FakeWindow &fake, State state)
{
    Screen &screen = fake.screen();
    switch (state) {
    case State::NothingRead:
    case State::OfflineAtFirst:
    case State::KeyRefused:
        QVERIFY(fake.open());
        if (state == State::NothingRead)
            return;
        fake.server.down = errorOf(state == State::KeyRefused ? ApiError::Kind::KeyNotAccepted
                                                              : ApiError::Kind::Offline);
        fake.serve();
        QVERIFY(screen.isShown("messageBar"));
        return;
    case State::Reading:
    case State::Stopped:
        QVERIFY(fake.open());
        fake.serve(2);
        QVERIFY(fake.account().walker().isReading());
        if (state == State::Stopped)
            screen.click("statusStop");
        return;
    default:
        break;
    }
    if (state == State::EmptyAccount)
        fake.server.people.clear();
    QVERIFY(fake.openWhole());
    if (state == State::Selection || state == State::Deleting || state == State::LookOnly)
        screen.clickRow(5);
    if (state == State::Deleting)
        screen.key(Qt::Key_Delete);
    if (state == State::LookOnly) {
        Account account = fake.account().account();
        account.looksOnly = true;
        fake.account().setAccount(account);
    }
    if (state == State::Searching || state == State::NobodyFound) {
        screen.searchFor(state == State::Searching ? QStringLiteral("Person 1")
                                                   : QStringLiteral("nobody"));
        QVERIFY(fake.waitForResult());
    }
    if (state == State::OfflineLater) {
        fake.server.down = errorOf(ApiError::Kind::Offline);
        screen.key(Qt::Key_F5);
        fake.serve();
        QVERIFY(screen.isShown("messageBar"));
    }
}

void ActionStatesTest::table()
{
    QFETCH(State, state);
    QFETCH(QString, enabled);
    FakeWindow fake(2'500);
    reach(fake, state);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(enabledOf(fake.screen()), enabled);
}

void ActionStatesTest::tableNamesEveryAction()
{
    FakeWindow fake(10);
    QSet<QString> named;
    for (const auto &[letter, name] : actions)
        named.insert(QLatin1String(name));
    for (const QAction *action : fake.window().findChildren<QAction *>()) {
        if (action->objectName().startsWith(QLatin1String("action")))
            QVERIFY2(named.contains(action->objectName()), qPrintable(action->objectName()));
    }
}

CONTACTS_TEST(ActionStatesTest)

#include "actionstatestest.moc"
