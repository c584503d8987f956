// SPDX-License-Identifier: MIT
#include "contacttableview.h"
#include "e2e/accountscene.h"
#include "e2e/scene.h"
#include "edit/parametertablemodel.h"
#include "practice/practiceserver.h"
#include "practice/rawclient.h"
#include "theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTableView>
#include <QtTest>

namespace contacts::testing {

namespace {

using Problem = Tour::Problem;
using Lock = ParameterTableModel::Lock;

constexpr int people = 2'000;

//! The practice account with a contact's dialog in front of it, worked by keyboard.
class Editing
{
public:
    explicit Editing(Scene &scene)
        : m_scene(scene)
        , m_screen(scene.screen())
    {
    }

    Scene &scene() const { return m_scene; }
    Screen &screen() const { return m_screen; }

    //! The row of a contact whose values are wanted; -1: there is none.
    template<typename Wanted>
    int rowWith(const Wanted &wanted) const
    {
        for (int row = 0; row < m_screen.model().rowCount(); ++row) {
            const RecordRef record = m_screen.model().recordAt(row);
            if (record.chunk && wanted(ContactValues::from(record.chunk->fields(record.row))))
                return row;
        }
        return -1;
    }
    //! A name of two words, nothing unusual, and some parameters. Another one with each call.
    int someRow(bool hasOptedOut = false)
    {
        const int row = rowWith([&](const ContactValues &contact) {
            const QString name = QString::fromUtf8(contact.name.value_or(QByteArray()));
            const bool isPlain = name.size() > 8 && name.count(u' ') == 1
                && std::all_of(name.begin(), name.end(), [](QChar c) {
                                     return c == u' ' || (c.unicode() < 0x80 && c.isLetter());
                                 });
            return isPlain && contact.hasOptedOut == hasOptedOut && contact.parameters.size() >= 3
                && lockOf(contact) == Lock::None && !m_used.contains(name);
        });
        if (row >= 0)
            m_used << m_screen.name(row);
        return row;
    }
    static Lock lockOf(const ContactValues &contact)
    {
        ParameterTableModel parameters;
        parameters.setParameters(contact.parameters);
        return parameters.lock();
    }
    quint32 idAt(int row) const
    {
        const RecordRef record = m_screen.model().recordAt(row);
        return quint32(record.chunk->id(record.row).value);
    }

    QWidget *dialog() const
    {
        for (auto *dialog : m_scene.window().findChildren<QWidget *>("contactDialog")) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QString text(const char *name) const
    {
        const auto *label = dialog() ? dialog()->findChild<QLabel *>(QLatin1String(name)) : nullptr;
        return label && label->isVisible() ? label->text() : QString();
    }
    bool see(const char *name, const QString &part) const
    {
        return Scene::see([&] { return text(name).contains(part); });
    }
    bool seeTitle(const QString &part) const { return see("dialogNoticeTitle", part); }
    bool isBusyOrAsking() const
    {
        const auto *notice = dialog()->findChild<QWidget *>(QStringLiteral("dialogNotice"));
        return notice->isVisible();
    }
    //! Of the row, and without waiting for newer values.
    bool show(int row) const
    {
        if (row < 0)
            return false;
        m_screen.clickRow(row);
        m_screen.key(Qt::Key_Return);
        return seeDialog();
    }
    bool showNew() const
    {
        m_screen.key(Qt::Key_N, Qt::ControlModifier);
        return seeDialog();
    }
    bool open(int row) const
    {
        return show(row) && Scene::see([&] { return !isBusyOrAsking(); });
    }
    void type(const QString &text) const
    {
        // What a window manager does when the list of suggestions was closed.
        if (!QApplication::activeWindow()) {
            dialog()->activateWindow();
            Scene::see([&] { return QApplication::activeWindow() == dialog(); });
        }
        m_screen.type(text);
    }
    void replace(const QString &text) const
    {
        m_screen.key(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }
    bool tabTo(const char *name) const
    {
        for (int i = 0; i < 20 && !hasKeyboard(name); ++i)
            m_screen.key(Qt::Key_Tab);
        return hasKeyboard(name);
    }
    static bool hasKeyboard(const char *name)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->objectName() == QLatin1String(name);
    }
    void save() const { m_screen.key(Qt::Key_Return, Qt::ControlModifier); }
    bool seeClosed() const
    {
        return Scene::see([&] { return !dialog(); });
    }
    //! Whatever was typed is dropped.
    bool close() const
    {
        m_screen.key(Qt::Key_Escape);
        if (Scene::see([&] { return !dialog() || isAskedToDiscard(); }) && isAskedToDiscard())
            m_screen.key(Qt::Key_D, Qt::AltModifier);
        return seeClosed();
    }
    bool isAskedToDiscard() const
    {
        return dialog() && dialog()->findChild<QWidget *>(QStringLiteral("contactDiscard"));
    }
    //! What stands in the dialog, for a failure.
    QString described() const
    {
        return QStringLiteral("(%1; %2; %3; %4) ")
                   .arg(dialog() ? QStringLiteral("dialog") : QStringLiteral("no dialog"),
                        text("dialogNoticeTitle"), text("dialogNoticeText"),
                        text("contactNumberNote"))
            + m_scene.described();
    }
    Problem seen(bool good) const { return good ? QString() : described(); }

private:
    bool seeDialog() const
    {
        return Scene::see([&] { return dialog() && QApplication::activeWindow() == dialog(); });
    }

    Scene &m_scene;
    Screen &m_screen;
    QStringList m_used;
};

void oneContact(Tour &tour, Editing &it)
{
    QWidget &window = it.scene().window();
    tour.step("Open a contact", "contact", window, [&] { return it.seen(it.open(it.someRow())); });
    it.close();
    tour.step("A contact that is still being checked for newer values", "contact-checking", window,
              [&] {
                  it.scene().set("delay-ms", "1500");
                  return it.seen(it.show(it.someRow())
                                 && it.seeTitle(QStringLiteral("Checking for newer values")));
              });
    it.scene().set("delay-ms", "0");
    Scene::see([&] { return !it.isBusyOrAsking(); });
    it.close();
    tour.step("Parameters that can only be looked at", "parameters-locked", window, [&] {
        const int row = it.rowWith([](const ContactValues &contact) {
            return contact.parameters.size() >= 3 && Editing::lockOf(contact) == Lock::NotText;
        });
        return it.seen(it.open(row)
                       && it.see("contactParametersNote", QStringLiteral("only be looked at")));
    });
    it.close();
    tour.step("A name from right to left", "contact-right-to-left", window, [&] {
        const int row = it.rowWith([](const ContactValues &contact) {
            return QString::fromUtf8(contact.name.value_or(QByteArray())).isRightToLeft()
                && contact.parameters.size() >= 2 && Editing::lockOf(contact) == Lock::None;
        });
        return it.seen(it.open(row));
    });
    it.close();
}

void newContact(Tour &tour, Editing &it)
{
    Screen &screen = it.screen();
    QWidget &window = it.scene().window();
    const QString taken = screen.cell(it.someRow(), phoneColumn);
    tour.step("A new contact: how its number will be stored", "contact-new", window, [&] {
        const bool opened = it.showNew();
        screen.type(QStringLiteral("Ada Bruni"));
        screen.key(Qt::Key_Tab);
        screen.type(QStringLiteral("0039 347 1234567"));
        return it.seen(opened && it.see("contactNumberNote", QStringLiteral("Italy")));
    });
    tour.step("Somebody has this number already", "contact-number-taken", window, [&] {
        it.replace(taken);
        it.save();
        return it.seen(it.seeTitle(QStringLiteral("There may be such a contact")));
    });
    tour.step("A key that is there twice", "parameter-twice", window, [&] {
        screen.key(Qt::Key_G, Qt::AltModifier); // Go on editing
        Scene::see([&] { return Editing::hasKeyboard("contactNumber"); });
        it.replace(QStringLiteral("0039 347 1234567"));
        if (!it.tabTo("contactParameters"))
            return it.described();
        for (int i = 0; i < 2; ++i) {
            it.type(QStringLiteral("size"));
            screen.key(Qt::Key_Return);
        }
        return it.seen(it.see("contactParametersNote", QStringLiteral("more than once")));
    });
    it.close();
}

void savedAndYetNot(Tour &tour, Editing &it)
{
    QWidget &window = it.scene().window();
    RawClient other(it.scene().server().port());
    tour.step("Somebody else changed it meanwhile", "contact-changed-meanwhile", window, [&] {
        const int row = it.someRow();
        const quint32 id = row < 0 ? 0 : it.idAt(row);
        const bool opened = it.open(row);
        it.replace(QStringLiteral("Ada Bruni"));
        const RawAnswer answer = other.post("/api/contacts/" + QByteArray::number(id) + '/',
                                            {{"name", "Ada Bruni-Neri"},
                                             {"phone_number", "+393471234568"},
                                             {"custom_parameter_key[0]", "city"},
                                             {"custom_parameter_value[0]", "Pesaro"}});
        it.save();
        return it.seen(opened && answer.status == 200
                       && it.seeTitle(QStringLiteral("Somebody else changed")));
    });
    it.close();
    tour.step("The server stored something else", "contact-stored-differently", window, [&] {
        it.scene().set("max-pairs", "2");
        const bool opened = it.open(it.someRow()) && it.tabTo("contactParameters");
        it.screen().key(Qt::Key_Right);
        it.type(QStringLiteral("Fano"));
        it.save();
        return it.seen(opened && it.seeTitle(QStringLiteral("stored something else")));
    });
    it.scene().set("max-pairs", "498");
    it.close();
    tour.step("It was deleted meanwhile", "contact-gone", window, [&] {
        const int row = it.someRow(true);
        const quint32 id = row < 0 ? 0 : it.idAt(row);
        const bool opened = it.open(row) && it.scene().server().removeContact(id);
        it.replace(QStringLiteral("Ada Bruni"));
        it.save();
        return it.seen(opened && it.seeTitle(QStringLiteral("was deleted meanwhile")));
    });
    it.close();
    tour.step("It was not saved, and everything is kept", "contact-not-saved", window, [&] {
        const bool opened = it.open(it.someRow());
        it.scene().set("fault", "maintenance");
        it.scene().set("fault-calls", "writes");
        it.replace(QStringLiteral("Ada Bruni"));
        it.save();
        return it.seen(opened && it.seeTitle(QStringLiteral("It was not saved")));
    });
    it.scene().set("fault", "none");
    it.scene().set("fault-calls", "all");
    it.close();
}

void offlineAndDark(Tour &tour, Editing &it)
{
    QWidget &window = it.scene().window();
    tour.step("Offline, a contact can only be looked at", "contact-offline", window, [&] {
        it.scene().server().stop();
        return it.seen(it.show(it.someRow()) && it.seeTitle(QStringLiteral("cannot be changed")));
    });
    it.close();
    tour.step("Back again, and in the dark", "contact-dark", window, [&] {
        QString error;
        if (!it.scene().server().start(&error))
            return error;
        it.screen().click("messageRetry");
        if (!Scene::see([&] { return !it.screen().isShown("messageBar"); }))
            return it.described();
        applyDarkPalette();
        return it.seen(it.open(it.someRow()));
    });
    it.close();
}

void deleting(Tour &tour, Editing &it)
{
    Screen &screen = it.screen();
    QWidget &window = it.scene().window();
    tour.step("Delete somebody: ten seconds to take it back", "undo", window, [&] {
        screen.clickRow(it.someRow());
        screen.key(Qt::Key_Delete);
        return it.seen(Scene::see([&] { return screen.isShown("undoBar"); }));
    });
    tour.step("Taken back", "undone", window, [&] {
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        return it.seen(!screen.isShown("undoBar")
                       && screen.text("statusRemark").endsWith(QLatin1String(" stays")));
    });
    tour.step("Delete many: a question", "delete-question", window, [&] {
        screen.clickRow(0);
        screen.clickRow(149, Qt::ShiftModifier);
        screen.key(Qt::Key_Delete);
        const bool asked = Scene::see([&] { return screen.isShown("deleteDialog"); });
        if (!asked || !screen.isShown("deleteOptedOut") || !screen.isShown("deleteNumber"))
            return it.described();
        const QString title = screen.text("deleteTitle");
        screen.find("deleteNumber")->setFocus();
        screen.type(title.section(u' ', 1, 1));
        return it.seen(screen.find("deleteConfirm")->isEnabled());
    });
    screen.key(Qt::Key_Escape);
    Scene::see([&] { return !screen.isShown("deleteDialog"); });
}

ContactTableModel::Mark markOf(const Screen &screen, int row)
{
    const QModelIndex index = screen.model().index(row, 0);
    return ContactTableModel::Mark(index.data(ContactTableModel::MarkRole).toInt());
}

void noLongerFound(Tour &tour, Editing &it)
{
    Screen &screen = it.screen();
    tour.step("A contact that no longer matches the search", "no-longer-found", it.scene().window(),
              [&] {
                  const int row = it.someRow();
                  const QString name = row < 0 ? QString() : screen.name(row);
                  screen.searchFor(name.section(u' ', 1, 1).toLower());
                  if (!it.scene().seeResult() || screen.rowOf(name) < 0)
                      return it.described();
                  const bool opened = it.open(screen.rowOf(name));
                  it.replace(QStringLiteral("Ada Bruni"));
                  it.save();
                  return it.seen(opened && it.seeClosed() && Scene::see([&] {
                                     const int found = screen.rowOf(QStringLiteral("Ada Bruni"));
                                     return found >= 0
                                         && markOf(screen, found)
                                         == ContactTableModel::Mark::NoLongerFound;
                                 }));
              });
    screen.key(Qt::Key_Escape);
}

void changesOfThePractice(Tour &tour)
{
    Scene scene({QStringLiteral("--practice-rows"), QString::number(people),
                 QStringLiteral("--practice-set"), QStringLiteral("rate-limit=off")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    if (!tour.step("A list to be changed", "list-to-change",
                   notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                       if (!notStarted.isEmpty())
                           return notStarted;
                       return scene.seeComplete() ? QString() : scene.described();
                   }))
        return;
    Editing it(scene);
    const QPalette palette = QApplication::palette();
    const QString style = QApplication::style()->objectName();
    for (const auto part :
         {oneContact, newContact, savedAndYetNot, deleting, noLongerFound, offlineAndDark}) {
        if (!tour.hasFailed())
            part(tour, it);
    }
    QApplication::setStyle(style);
    QApplication::setPalette(palette);
}

void numberOfALongList(Tour &tour)
{
    constexpr const char *tooMany = "150000"; // to be read without being asked to
    Scene scene({QStringLiteral("--practice-rows"), QLatin1String(tooMany),
                 QStringLiteral("--practice-set"), QStringLiteral("rate-limit=off")});
    const Problem notStarted = scene.start();
    QWidget nothing;
    tour.step("A new contact in a list that is not read yet", "contact-list-incomplete",
              notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                  if (!notStarted.isEmpty())
                      return notStarted;
                  if (!scene.seeRead(0))
                      return scene.described();
                  const Editing it(scene);
                  const bool opened = it.showNew();
                  scene.screen().type(QStringLiteral("Ada Bruni"));
                  scene.screen().key(Qt::Key_Tab);
                  scene.screen().type(QStringLiteral("+39 347 1234567"));
                  it.save();
                  const bool asked = it.seeTitle(QStringLiteral("Not all contacts are read"));
                  return it.seen(opened && asked);
              });
}

bool deleteTwo(AccountScene &scene, Screen &screen, int row)
{
    screen.clickRow(row);
    screen.clickRow(row + 1, Qt::ShiftModifier);
    screen.key(Qt::Key_Delete);
    return scene.seeDialog("deleteDialog") && scene.click("deleteConfirm")
        && QTest::qWaitFor([&] { return scene.click("undoSend"); });
}

void finishedNextTime(Tour &tour, AccountScene &scene)
{
    tour.step("Changes are waiting: what becomes of them at the end", "quitting", scene.window(),
              [&]() -> Problem {
                  Screen screen(scene.window(), scene.account());
                  scene.shop().stop();
                  if (!deleteTwo(scene, screen, 3))
                      return QStringLiteral("nothing was deleted");
                  const WriteQueue::Counts &counts = scene.account().queue().counts();
                  if (!QTest::qWaitFor([&] { return counts.waiting == 2; }))
                      return QStringLiteral("nothing waits");
                  scene.window().close();
                  return scene.seeDialog("unfinishedBox") ? QString() : scene.text("messageTitle");
              });
    if (tour.hasFailed())
        return;
    scene.click("unfinishedLater");
    QString error;
    const bool isServing = scene.shop().start(&error);
    const Problem notStarted = isServing ? scene.start() : error;
    tour.step("The next time: nothing goes by itself", "changes-held", scene.window(), [&] {
        const bool said = scene.see("changesTitle", QStringLiteral("were never sent"))
            && scene.see("statusRows", QStringLiteral("contacts"));
        return said ? notStarted : QStringLiteral("it does not say so");
    });
}

void changesOfAnAccount(Tour &tour, AccountScene &scene)
{
    tour.step("What became of each change", "changes", scene.window(), [&]() -> Problem {
        Screen screen(scene.window(), scene.account());
        const WriteQueue::Counts &counts = scene.account().queue().counts();
        screen.clickRow(8);
        screen.key(Qt::Key_Return);
        const bool opened = scene.seeDialog("contactDialog")
            && QTest::qWaitFor([&] { return !scene.find<QWidget>("dialogNotice"); });
        screen.key(Qt::Key_A, Qt::ControlModifier);
        screen.type(QStringLiteral("Ada Bruni"));
        screen.key(Qt::Key_Return, Qt::ControlModifier);
        if (!opened || !QTest::qWaitFor([&] { return counts.done == 1; }))
            return QStringLiteral("it was not done");
        scene.shop().setSwitch("fault", "400");
        scene.shop().setSwitch("fault-calls", "delete");
        if (!deleteTwo(scene, screen, 11) || !QTest::qWaitFor([&] { return counts.notDone == 2; }))
            return QStringLiteral("it was done");
        auto *table = scene.find<QTableView>("changesTable");
        table->selectRow(0);
        return scene.see("changesDetail", QStringLiteral("refused")) ? QString()
                                                                     : scene.text("changesDetail");
    });
    scene.shop().setSwitch("fault", "none");
    tour.step("Those that waited are sent", "changes-sent", scene.window(), [&]() -> Problem {
        scene.click("changesSend");
        return scene.see("changesTitle", QStringLiteral("3 done")) ? QString()
                                                                   : scene.text("changesTitle");
    });
}

void onlyLookedAt(Tour &tour, AccountScene &scene)
{
    tour.step("A contact that is only looked at", "contact-look-only", scene.window(),
              [&]() -> Problem {
                  if (!scene.trigger("actionConnect") || !scene.seeDialog("connectDialog"))
                      return QStringLiteral("no dialog");
                  AccountScene::fill(QStringLiteral("Mailing"), scene.mailing().baseUrl(),
                                     QLatin1String(AccountScene::key()));
                  scene.click("accountLooksOnly");
                  scene.click("connectMain");
                  if (!scene.see("dialogNoticeTitle", QStringLiteral("contacts found")))
                      return QStringLiteral("not connected");
                  scene.click("connectMain");
                  if (!scene.see("statusRows", QStringLiteral("500 contacts")))
                      return QStringLiteral("not opened");
                  const Screen screen(scene.window(), scene.account());
                  screen.clickRow(4);
                  screen.key(Qt::Key_Return);
                  return scene.see("dialogNoticeTitle", QStringLiteral("only looked at"))
                      ? QString()
                      : scene.text("dialogNoticeTitle");
              });
}

void changesOfAccounts(Tour &tour)
{
    AccountScene scene;
    const Problem notStarted = scene.start();
    QWidget nothing;
    tour.step("An account of its own", "account-to-change",
              notStarted.isEmpty() ? scene.window() : nothing, [&]() -> Problem {
                  if (!notStarted.isEmpty())
                      return notStarted;
                  if (!scene.click("welcomeButton0") || !scene.seeDialog("connectDialog"))
                      return QStringLiteral("no dialog");
                  AccountScene::fill(QStringLiteral("My shop"), scene.shop().baseUrl(),
                                     QLatin1String(AccountScene::key()));
                  scene.click("connectMain");
                  if (!scene.see("dialogNoticeTitle", QStringLiteral("contacts found")))
                      return QStringLiteral("not connected");
                  scene.click("connectMain");
                  return scene.see("statusRows", QStringLiteral("2,000 contacts"))
                      ? QString()
                      : QStringLiteral("not opened");
              });
    for (const auto part : {finishedNextTime, changesOfAnAccount, onlyLookedAt}) {
        if (!tour.hasFailed())
            part(tour, scene);
    }
}

} // namespace

void walkThroughChanges(Tour &tour)
{
    for (const auto part : {changesOfThePractice, numberOfALongList, changesOfAccounts}) {
        if (!tour.hasFailed())
            part(tour);
    }
}

} // namespace contacts::testing
