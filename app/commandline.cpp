// SPDX-License-Identifier: MIT
#include "commandline.h"

#include "practice/practiceserver.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

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

QByteArray CommandLine::cleanKey(QByteArray pasted)
{
    pasted = pasted.trimmed();
    const auto unquote = [&pasted] {
        while (pasted.size() >= 2 && pasted.front() == pasted.back()
               && (pasted.front() == '"' || pasted.front() == '\''))
            pasted = pasted.mid(1, pasted.size() - 2).trimmed();
    };
    unquote();
    if (pasted.left(7).toLower() == "bearer ")
        pasted = pasted.mid(7).trimmed();
    unquote();
    return pasted;
}

Result<CommandLine, CommandLine::Exit> CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Large SMS contact lists as one searchable sheet.\n\n"
           "The key is read from the environment variable %1 or, with --key-stdin, from the first "
           "line of standard input. Nothing of it is stored.")
            .arg(QLatin1String(keyVariable)));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr("Shows this text."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr("Shows the version."));
    const QCommandLineOption practice(
        QStringLiteral("practice"),
        tr("Opens the practice account: made-up contacts, no key, no network."));
    const QCommandLineOption server(
        QStringLiteral("server"),
        tr("The server for this run (default: %1).").arg(ServerAddress::standard().display()),
        tr("address"));
    const QCommandLineOption keyStdin(QStringLiteral("key-stdin"),
                                      tr("Reads the key from standard input."));
    QCommandLineOption rows(QStringLiteral("practice-rows"), {}, QStringLiteral("number"));
    QCommandLineOption switches(QStringLiteral("practice-set"), {}, QStringLiteral("switch=value"));
    QCommandLineOption profile(QStringLiteral("practice-profile"), {}, QStringLiteral("name"));
    QCommandLineOption palette(QStringLiteral("palette"), {}, QStringLiteral("name"));
    for (QCommandLineOption *hidden : {&rows, &switches, &profile, &palette})
        hidden->setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions(
        {help, version, practice, server, keyStdin, rows, switches, profile, palette});

    const auto refuse = [](const QString &text) { return Exit{text + u'\n', 2}; };
    if (!parser.parse(arguments))
        return refuse(parser.errorText());
    if (parser.isSet(help))
        return Exit{parser.helpText(), 0};
    if (parser.isSet(version)) {
        return Exit{QCoreApplication::applicationName() + u' '
                        + QCoreApplication::applicationVersion() + u'\n',
                    0};
    }
    if (!parser.positionalArguments().isEmpty())
        return refuse(
            tr("%1 is not understood; see --help.").arg(parser.positionalArguments().constFirst()));

    CommandLine line;
    line.darkPalette = parser.value(palette) == QLatin1String("dark");
    line.practice = parser.isSet(practice);
    line.practiceSwitches = parser.values(switches);
    line.practiceProfile = parser.value(profile);
    const QStringList profiles{QStringLiteral("docs"), QStringLiteral("family"),
                               QStringLiteral("hostile")};
    if (parser.isSet(profile) && !profiles.contains(line.practiceProfile))
        return refuse(
            tr("--practice-profile takes one of: %1.").arg(profiles.join(QLatin1String(", "))));
    if (parser.isSet(palette) && !line.darkPalette)
        return refuse(tr("--palette takes one of: %1.").arg(QLatin1String("dark")));
    if (!line.practice && (parser.isSet(rows) || parser.isSet(switches) || parser.isSet(profile)))
        return refuse(tr("That option needs --practice."));
    if (parser.isSet(rows)) {
        bool isNumber = false;
        line.practiceRows = parser.value(rows).toInt(&isNumber);
        if (!isNumber || line.practiceRows < 0 || line.practiceRows > int(PracticeServer::maxRows))
            return refuse(
                tr("--practice-rows takes a number up to %1.").arg(PracticeServer::maxRows));
    }
    if (line.practice) {
        if (parser.isSet(server) || parser.isSet(keyStdin))
            return refuse(tr("--practice needs no server and no key."));
        return line;
    }

    line.server = ServerAddress::standard();
    if (parser.isSet(server)) {
        const auto address = ServerAddress::parse(parser.value(server));
        if (!address)
            return refuse(ServerAddress::errorSentence(address.error()));
        line.server = *address;
    }
    line.key = cleanKey(parser.isSet(keyStdin) ? keyFromStandardInput() : qgetenv(keyVariable));
    qunsetenv(keyVariable);
    if (line.key.isEmpty()) {
        return refuse(parser.isSet(keyStdin) ? tr("No key arrived on standard input.")
                                             : tr("No key: put it into %1 or use --key-stdin. "
                                                  "To look around without one, use --practice.")
                                                   .arg(QLatin1String(keyVariable)));
    }
    return line;
}

} // namespace contacts
