// SPDX-License-Identifier: MIT
#include "settings.h"
#include "support/testregistry.h"
#include "views/viewlist.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace contacts;
using namespace contacts::testing;

namespace {

Account account(const char *id)
{
    Account account;
    account.id = {QLatin1String(id)};
    account.server = QStringLiteral("https://sms.example");
    account.name = QStringLiteral("Shop");
    return account;
}

//! What a person made, as the list hands it over.
std::vector<SheetView> ownViews()
{
    ViewList list;
    SheetView view;
    view.name = QStringLiteral("Größte, \"Städte\" = %1; \u0645\u062d");
    view.query = QStringLiteral("city:\"New York\" -x OR age>=18 @Invalid() \\n");
    view.columns.columns = {{{ColumnKey::Field::Name, {}}, 180},
                            {ColumnKey::ofParameter(QStringLiteral("a, \"b\"=c")), 0}};
    view.sort = {ColumnKey::ofParameter(QStringLiteral("age")), Qt::DescendingOrder};
    if (!list.add(view))
        return {};
    view = {};
    view.name = QStringLiteral("Everybody by name");
    view.sort = {ColumnKey{ColumnKey::Field::Name, {}}, Qt::AscendingOrder};
    if (!list.add(view))
        return {};
    return list.ownViews();
}

} // namespace

//! Views that a person made, from one run to the next.
class OwnViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeBack();
    void areOfOneAccount();
    void goWithTheAccount();
    void nothingIsStoredWithoutThem();
    void damagedFile();
    void cannotBeWritten();
};

void OwnViewsTest::comeBack()
{
    const QTemporaryDir folder;
    const std::vector<SheetView> views = ownViews();
    QCOMPARE(views.size(), size_t(2));
    QVERIFY(Settings(folder.path()).setOwnViews({QStringLiteral("a")}, views));
    QVERIFY(Settings(folder.path()).ownViews({QStringLiteral("a")}) == views);
    // In the order in which they were left.
    const std::vector<SheetView> other{views[1], views[0]};
    QVERIFY(Settings(folder.path()).setOwnViews({QStringLiteral("a")}, other));
    QVERIFY(Settings(folder.path()).ownViews({QStringLiteral("a")}) == other);
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("settings.ini"))) & others));
}

void OwnViewsTest::areOfOneAccount()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    QVERIFY(settings.setOwnViews({QStringLiteral("a")}, ownViews()));
    QVERIFY(settings.ownViews({QStringLiteral("b")}).empty());
    QVERIFY(settings.setOwnViews(Account::practiceId(), ownViews()));
    QVERIFY(settings.setOwnViews({QStringLiteral("a")}, {}));
    QVERIFY(settings.ownViews({QStringLiteral("a")}).empty());
    QCOMPARE(settings.ownViews(Account::practiceId()).size(), size_t(2));
}

void OwnViewsTest::goWithTheAccount()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    QVERIFY(settings.saveAccount(account("a")));
    QVERIFY(settings.saveAccount(account("b")));
    QVERIFY(settings.setOwnViews({QStringLiteral("a")}, ownViews()));
    QVERIFY(settings.setOwnViews({QStringLiteral("b")}, ownViews()));
    QVERIFY(settings.removeAccount({QStringLiteral("a")}));
    QVERIFY(settings.ownViews({QStringLiteral("a")}).empty());
    QCOMPARE(settings.ownViews({QStringLiteral("b")}).size(), size_t(2));
    QVERIFY(settings.removeAccount({QStringLiteral("b")}));
    QFile file(folder.filePath(QStringLiteral("settings.ini")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray left = file.readAll();
    QVERIFY2(!left.contains("New York") && !left.contains("views"), left.constData());
}

void OwnViewsTest::nothingIsStoredWithoutThem()
{
    const QTemporaryDir folder;
    Settings settings(folder.path());
    SheetState state;
    state.query = QStringLiteral("canary");
    settings.setSheetState({QStringLiteral("a")}, state);
    ViewList list;
    QVERIFY(settings.setOwnViews({QStringLiteral("a")}, list.ownViews()));
    QVERIFY(QSettings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
                .allKeys()
                .isEmpty());
}

void OwnViewsTest::damagedFile()
{
    const QTemporaryDir folder;
    const AccountId id{QStringLiteral("a")};
    QVERIFY(Settings(folder.path()).setOwnViews(id, ownViews()));
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype length = 0; length < whole.size(); length += 3) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.left(length));
        file.close();
        for (const SheetView &view : Settings(folder.path()).ownViews(id))
            QVERIFY(!view.name.isEmpty() && !view.id.isEmpty());
    }
    for (const char *odd : {"[accounts]\na\\views=17\n", "[accounts]\na\\views=@Variant(x)\n",
                            "[accounts]\na\\views=view:x, name:X\n"}) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(odd);
        file.close();
        const auto views = Settings(folder.path()).ownViews(id);
        QCOMPARE(views.size(), size_t(QByteArray(odd).contains("name") ? 1 : 0));
    }
}

void OwnViewsTest::cannotBeWritten()
{
    const QTemporaryDir folder;
    // A folder where the file should be: for root as well.
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("settings.ini/x")));
    Settings settings(folder.path());
    QVERIFY(!settings.setOwnViews({QStringLiteral("a")}, ownViews()));
}

CONTACTS_TEST(OwnViewsTest)

#include "ownviewstest.moc"
