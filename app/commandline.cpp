// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "practice/practiceserver.h"

#include <QCommandLineParser>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace contacts {

namespace {

constexpr const char *keyVariable = "CONTACTSHEET_API_KEY";

QByteArray keyFromStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    constexpr qint64 longest = 4096;
    return input.readLine(longest);
}

} // namespace

//! The options, and what is wrong with how they were used.
class CommandLine::Reader
{
    Q_DECLARE_TR_FUNCTIONS(contacts::CommandLine)

public:
    explicit Reader(QByteArray keyOfTheEnvironment);
    Result<CommandLine, Exit> read(const QStringList &arguments);

private:
    std::optional<Exit> readPractice(CommandLine &line) const;
    std::optional<Exit> readServer(CommandLine &line) const;
    static Exit refuse(const QString &text) { return {text + u'\n', 2}; }

    const QByteArray m_keyOfTheEnvironment;
    QCommandLineParser m_parser;
    const QCommandLineOption m_help{{QStringLiteral("h"), QStringLiteral("help")},
                                    tr("Shows this text.")};
    const QCommandLineOption m_version{{QStringLiteral("v"), QStringLiteral("version")},
                                       tr("Shows the version.")};
    const QCommandLineOption m_practice{
        QStringLiteral("practice"),
        tr("Opens the practice account: made-up contacts, no key, no network.")};
    const QCommandLineOption m_server{
        QStringLiteral("server"),
        tr("Opens this server for this run only (default: %1); nothing of it is stored.")
            .arg(ServerAddress::standard().display()),
        tr("address")};
    const QCommandLineOption m_keyStdin{
        QStringLiteral("key-stdin"),
        tr("Reads the key for this run from the first line of standard input.")};
    const QCommandLineOption m_settings{QStringLiteral("settings"),
                                        tr("Keeps the settings in this folder."), tr("folder")};
    const QCommandLineOption m_log{
        QStringLiteral("log"),
        tr("Writes down what the program does, without keys, names and numbers."), tr("file")};
    const QCommandLineOption m_selfTest{
        QStringLiteral("self-test"),
        tr("Checks that everything the program loads is there; ends with 0 or 1.")};
    QCommandLineOption m_rows{QStringLiteral("practice-rows"), {}, QStringLiteral("number")};
    QCommandLineOption m_switches{
        QStringLiteral("practice-set"), {}, QStringLiteral("switch=value")};
    QCommandLineOption m_profile{QStringLiteral("practice-profile"), {}, QStringLiteral("name")};
    QCommandLineOption m_palette{QStringLiteral("palette"), {}, QStringLiteral("name")};
};

CommandLine::Reader::Reader(QByteArray keyOfTheEnvironment)
    : m_keyOfTheEnvironment(std::move(keyOfTheEnvironment))
{
    m_parser.setApplicationDescription(
        tr("Large SMS contact lists as one searchable sheet.\n\n"
           "Without options it opens the account that was open last. With a key in the environment "
           "variable %1 or from --key-stdin it opens a server for this run only.")
            .arg(QLatin1String(keyVariable)));
    for (QCommandLineOption *hidden : {&m_rows, &m_switches, &m_profile, &m_palette})
        hidden->setFlags(QCommandLineOption::HiddenFromHelp);
    m_parser.addOptions({m_help, m_version, m_practice, m_server, m_keyStdin, m_settings, m_log,
                         m_selfTest, m_rows, m_switches, m_profile, m_palette});
}

Result<CommandLine, CommandLine::Exit> CommandLine::Reader::read(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return refuse(m_parser.errorText());
    if (m_parser.isSet(m_help))
        return Exit{m_parser.helpText(), 0};
    if (m_parser.isSet(m_version)) {
        return Exit{QCoreApplication::applicationName() + u' '
                        + QCoreApplication::applicationVersion() + u'\n',
                    0};
    }
    if (!m_parser.positionalArguments().isEmpty())
        return refuse(tr("%1 is not understood; see --help.")
                          .arg(m_parser.positionalArguments().constFirst()));

    CommandLine line;
    line.darkPalette = m_parser.value(m_palette) == QLatin1String("dark");
    if (m_parser.isSet(m_palette) && !line.darkPalette)
        return refuse(tr("--palette takes one of: %1.").arg(QLatin1String("dark")));
    line.selfTest = m_parser.isSet(m_selfTest);
    line.logFile = m_parser.value(m_log);
    line.settingsFolder = m_parser.value(m_settings);
    for (const QCommandLineOption *option : {&m_log, &m_settings}) {
        if (m_parser.isSet(*option) && m_parser.value(*option).isEmpty())
            return refuse(tr("--%1 needs a name.").arg(option->names().constFirst()));
    }
    auto wrong = readPractice(line);
    if (!wrong)
        wrong = readServer(line);
    if (wrong)
        return *std::move(wrong);
    return line;
}

std::optional<CommandLine::Exit> CommandLine::Reader::readPractice(CommandLine &line) const
{
    PracticeOptions &practice = line.practice;
    practice.switches = m_parser.values(m_switches);
    practice.profile = m_parser.value(m_profile);
    const QStringList profiles{QStringLiteral("docs"), QStringLiteral("family"),
                               QStringLiteral("hostile")};
    if (m_parser.isSet(m_profile) && !profiles.contains(practice.profile))
        return refuse(
            tr("--practice-profile takes one of: %1.").arg(profiles.join(QLatin1String(", "))));
    if (!m_parser.isSet(m_practice)) {
        const bool needsIt =
            m_parser.isSet(m_rows) || m_parser.isSet(m_switches) || m_parser.isSet(m_profile);
        return needsIt ? std::optional(refuse(tr("That option needs --practice."))) : std::nullopt;
    }
    line.open = Open::Practice;
    if (m_parser.isSet(m_rows)) {
        bool isNumber = false;
        practice.rows = m_parser.value(m_rows).toInt(&isNumber);
        if (!isNumber || practice.rows < 0 || practice.rows > int(PracticeServer::maxRows))
            return refuse(
                tr("--practice-rows takes a number up to %1.").arg(PracticeServer::maxRows));
    }
    if (m_parser.isSet(m_server) || m_parser.isSet(m_keyStdin))
        return refuse(tr("--practice needs no server and no key."));
    return std::nullopt;
}

std::optional<CommandLine::Exit> CommandLine::Reader::readServer(CommandLine &line) const
{
    if (line.open == Open::Practice)
        return std::nullopt;
    const bool isAskedFor = m_parser.isSet(m_server) || m_parser.isSet(m_keyStdin);
    if (!isAskedFor && m_keyOfTheEnvironment.isEmpty())
        return std::nullopt;
    line.open = Open::Server;
    line.server = ServerAddress::standard();
    if (m_parser.isSet(m_server)) {
        const auto address = ServerAddress::parse(m_parser.value(m_server));
        if (!address)
            return refuse(ServerAddress::errorSentence(address.error()));
        line.server = *address;
    }
    if (m_parser.isSet(m_settings))
        return refuse(tr("--settings is for connected accounts; nothing of this run is stored."));
    line.key = ApiKey::fromPasted(QString::fromUtf8(
        m_parser.isSet(m_keyStdin) ? keyFromStandardInput() : m_keyOfTheEnvironment));
    if (!line.key.isEmpty())
        return std::nullopt;
    return refuse(m_parser.isSet(m_keyStdin)
                      ? tr("No key arrived on standard input.")
                      : tr("No key: put it into %1 or use --key-stdin. To look around without one, "
                           "use --practice.")
                            .arg(QLatin1String(keyVariable)));
}

QByteArray CommandLine::takeKeyOfTheEnvironment()
{
    QByteArray value = qgetenv(keyVariable);
#ifdef Q_OS_UNIX
    if (char *shown = std::getenv(keyVariable))
        std::fill_n(shown, std::strlen(shown), '*');
#endif
    qunsetenv(keyVariable);
    return value;
}

Result<CommandLine, CommandLine::Exit> CommandLine::parse(const QStringList &arguments,
                                                          const QByteArray &keyOfTheEnvironment)
{
    return Reader(keyOfTheEnvironment).read(arguments);
}

} // namespace contacts
