// SPDX-License-Identifier: MIT
#include "gui/accountprogram.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

namespace contacts::testing {

AccountProgram::AccountProgram()
    : timings(quickTimings())
{
    using ms = std::chrono::milliseconds;
    timings.keychainPatience = ms(60);
    timings.keychainRetry = ms(10);
}

AccountProgram::~AccountProgram() = default;

PracticeServer &AccountProgram::serve(const ServerOptions &options)
{
    PracticeServer::Options given;
    given.rows = quint32(options.rows);
    given.key = options.key;
    given.seed = options.seed;
    for (const QString &setting : options.switches)
        given.switches.emplace_back(setting.section(u'=', 0, 0).toStdString(),
                                    setting.section(u'=', 1).toStdString());
    m_servers.push_back(std::make_unique<PracticeServer>(std::move(given)));
    QString error;
    if (!m_servers.back()->start(&error))
        qFatal("%s", qPrintable(error));
    return *m_servers.back();
}

bool AccountProgram::start()
{
    CommandLine line;
    line.settingsFolder = folder();
    m_program = std::make_unique<Application>(line, keychain.store(), timings);
    return m_program->start().isRunning && QTest::qWaitForWindowActive(&m_program->window());
}

void AccountProgram::quit()
{
    if (m_program)
        m_program->window().close();
    end();
}

void AccountProgram::end()
{
    m_program.reset();
}

bool AccountProgram::restart()
{
    quit();
    return start();
}

bool AccountProgram::isComplete() const
{
    return hasSession() && account().walker().state() == ListWalker::State::Complete;
}

bool AccountProgram::waitComplete() const
{
    return QTest::qWaitFor([this] { return isComplete(); }, 20'000);
}

bool AccountProgram::waitOpen(const QString &name) const
{
    return QTest::qWaitFor([&] {
        return hasSession() && account().account().name == name && account().list().total() >= 0;
    });
}

QWidget *AccountProgram::focusTarget() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *target = QApplication::activeModalWidget();
    if (!target)
        target = &window();
    // What a window manager does when a window opens or closes.
    const auto hasKeyboard = [target] {
        const QWidget *focus = QApplication::focusWidget();
        return QApplication::activeWindow() == target && focus && focus->window() == target;
    };
    if (!hasKeyboard()) {
        target->activateWindow();
        if (!QTest::qWaitFor(hasKeyboard))
            qWarning("%s does not get the keyboard", qPrintable(target->objectName()));
    }
    return target;
}

QWidget *AccountProgram::find(const char *name) const
{
    const QList<QWidget *> named = window().findChildren<QWidget *>(QLatin1String(name));
    QWidget *found = nullptr;
    for (QWidget *widget : named) {
        if (widget->isVisible() && (!found || widget->window()->isModal()))
            found = widget;
    }
    return found;
}

QString AccountProgram::text(const char *name) const
{
    const QWidget *widget = find(name);
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return QString(button->text()).remove(u'&');
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    return {};
}

void AccountProgram::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(focusTarget()->windowHandle(), key, modifiers);
}

void AccountProgram::type(const QString &text) const
{
    focusTarget();
    for (const QChar c : text) {
        // Each letter goes to where the focus is by then.
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c),
                            Qt::NoModifier);
    }
}

void AccountProgram::click(const char *name) const
{
    QWidget *widget = find(name);
    QVERIFY2(widget && widget->isEnabled(), name);
    focusTarget();
    // A tick box takes clicks on its box and its text only.
    const bool isBox = qobject_cast<QCheckBox *>(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {},
                      isBox ? QPoint(8, widget->height() / 2) : QPoint());
}

QAbstractButton *AccountProgram::button(const QString &text) const
{
    QWidget *target = QApplication::activeModalWidget();
    const QList<QAbstractButton *> buttons =
        (target ? target : &window())->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void AccountProgram::clickButton(const QString &text) const
{
    QAbstractButton *found = button(text);
    QVERIFY2(found && found->isEnabled(), qPrintable(text));
    focusTarget();
    QTest::mouseClick(found, Qt::LeftButton);
}

void AccountProgram::enter(const char *name, const QString &text) const
{
    click(name);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    type(text);
}

QAction *AccountProgram::accountEntry(const QString &text) const
{
    const auto *menu = window().findChild<QMenu *>(QStringLiteral("accountMenu"));
    for (QAction *action : menu->actions()) {
        if (action->text()
                .replace(QLatin1String("&&"), QLatin1String("\1"))
                .remove(u'&')
                .replace(u'\1', u'&')
            == text)
            return action;
    }
    return nullptr;
}

QStringList AccountProgram::accountEntries() const
{
    QStringList entries;
    const auto *menu = window().findChild<QMenu *>(QStringLiteral("accountMenu"));
    for (const QAction *action : menu->actions()) {
        if (action->isCheckable())
            entries << action->text();
    }
    return entries;
}

void AccountProgram::choose(const QString &entry) const
{
    QVERIFY(!QApplication::activeModalWidget());
    auto *menu = window().findChild<QMenu *>(QStringLiteral("accountMenu"));
    QMenuBar *bar = window().menuBar();
    focusTarget();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(menu->menuAction()).center());
    QTRY_COMPARE(QApplication::activePopupWidget(), menu);
    QAction *action = accountEntry(entry);
    QVERIFY2(action && action->isEnabled(), qPrintable(entry));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
}

void AccountProgram::trigger(const char *action) const
{
    auto *found = window().findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

void AccountProgram::fillIn(const QString &name, const QString &server, const QByteArray &key) const
{
    trigger("actionConnect");
    QTRY_VERIFY(isShown("connectDialog"));
    enter("accountName", name);
    enter("accountServer", server);
    enter("keyEdit", QString::fromLatin1(key));
}

bool AccountProgram::testIt() const
{
    click("connectMain");
    return QTest::qWaitFor([this] {
        const QString text = this->text("connectMain");
        return text == QLatin1String("Open the account") || text == QLatin1String("Use this key");
    });
}

bool AccountProgram::connectAccount(const QString &name, const PracticeServer &server,
                                    const QByteArray &key) const
{
    fillIn(name, server.baseUrl(), key);
    if (!testIt())
        return false;
    click("connectMain");
    return QTest::qWaitFor([this] { return !isShown("connectDialog"); }) && waitOpen(name);
}

QString AccountProgram::settingsFile() const
{
    return m_folder.filePath(QStringLiteral("settings.ini"));
}

QByteArray AccountProgram::settingsText() const
{
    QFile file(settingsFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList AccountProgram::filesWith(const QString &text) const
{
    QStringList found;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool holds = file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8());
        if (holds || file.fileName().mid(folder().size()).contains(text))
            found << file.fileName();
    }
    return found;
}

std::vector<Account> AccountProgram::stored() const
{
    return Settings(folder()).accounts();
}

int AccountProgram::asked(const PracticeServer &server, int status)
{
    const auto journal = server.journal();
    return int(std::count_if(journal.begin(), journal.end(), [status](const auto &entry) {
        return status < 0 || entry.status == status;
    }));
}

} // namespace contacts::testing
