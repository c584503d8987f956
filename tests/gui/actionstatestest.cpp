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
};

//! One letter an action, in this order; a dot where it is not to be had.
constexpr std::pair<char, const char *> actions[] = {
    {'q', "actionQuit"},       {'c', "actionCopy"},        {'a', "actionSelectAll"},
    {'f', "actionFind"},       {'x', "actionClearSearch"}, {'r', "actionRefresh"},
    {'e', "actionReadAgain"},  {'s', "actionStop"},        {'g', "actionContinue"},
    {'k', "actionColumns"},    {'h', "actionAbout"},       {'S', "actionSettings"},
    {'C', "actionConnect"},    {'P', "actionPractice"},    {'n', "actionEditAccount"},
    {'y', "actionReplaceKey"}, {'F', "actionForget"},
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
    //                                               qcafxresgkhSCPnyFo
    row("nothing read", State::NothingRead, "q..f.r....hSCPnyF.");
    row("empty account", State::EmptyAccount, "q..f.re..khSCPnyFo");
    row("list", State::List, "q.af.re..khSCPnyFo");
    row("selection", State::Selection, "qcaf.re..khSCPnyFo");
    row("searching", State::Searching, "q.afxre..khSCPnyFo");
    row("nobody found", State::NobodyFound, "q..fxre..khSCPnyFo");
    row("reading", State::Reading, "q.af.res.khSCPnyFo");
    row("stopped", State::Stopped, "q.af.re.gkhSCPnyFo");
    row("offline at first", State::OfflineAtFirst, "q..f.r....hSCPnyF.");
    row("offline later", State::OfflineLater, "q.af.re..khSCPnyFo");
    row("key refused", State::KeyRefused, "q..f.r....hSCPnyF.");
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
    if (state == State::Selection)
        screen.clickRow(5);
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
