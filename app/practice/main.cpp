// SPDX-License-Identifier: MIT
#include "practice/practiceserver.h"

#include <QCoreApplication>
#include <QStringList>

#include <csignal>
#include <cstdio>

#ifdef _WIN32
#    include <condition_variable>
#    include <mutex>
#else
#    include <pthread.h>
#endif

namespace {

using contacts::PracticeServer;

constexpr const char *usage =
    "usage: contactsheet-practice-server [OPTIONS]\n"
    "\n"
    "A Contacts API server with made-up people, on 127.0.0.1 only.\n"
    "\n"
    "  --port N             port; 0, the default, takes a free one\n"
    "  --rows N             contacts at the start (2000)\n"
    "  --key KEY            the key that is accepted; without it no key is needed\n"
    "  --profile NAME       docs (default), family or hostile\n"
    "  --set SWITCH=VALUE   see below; may be given again\n"
    "  --journal FILE       add one JSON object per request to FILE; keys are never written\n"
    "  --seed N             of the people and of random faults (1)\n"
    "  --prerender          make all pages of 1000 first, for benchmarks\n"
    "  --help               this text\n"
    "\n";

//! Reads the command line; what is wrong with it is in `problem`.
class CommandLine
{
public:
    explicit CommandLine(QStringList arguments)
        : m_arguments(std::move(arguments))
    {
        while (m_next < m_arguments.size() && problem.isEmpty())
            take(m_arguments.at(m_next++));
    }

    PracticeServer::Options options;
    QString problem;
    bool wantsHelp = false;

private:
    void take(const QString &name)
    {
        if (name == QLatin1String("--help") || name == QLatin1String("-h"))
            wantsHelp = true;
        else if (name == QLatin1String("--prerender"))
            options.prerender = true;
        else if (name == QLatin1String("--port"))
            options.port = quint16(number(name, 65535));
        else if (name == QLatin1String("--rows"))
            options.rows = quint32(number(name, PracticeServer::maxRows));
        else if (name == QLatin1String("--seed"))
            options.seed = number(name, ~quint64(0));
        else if (name == QLatin1String("--key"))
            options.key = value(name).toStdString();
        else if (name == QLatin1String("--journal"))
            options.journalPath = value(name);
        else if (name == QLatin1String("--profile"))
            takeProfile(value(name));
        else if (name == QLatin1String("--set"))
            takeSwitch(value(name));
        else
            problem = QStringLiteral("unknown option: %1").arg(name);
    }

    QString value(const QString &name)
    {
        if (m_next < m_arguments.size())
            return m_arguments.at(m_next++);
        problem = QStringLiteral("%1 needs a value").arg(name);
        return {};
    }

    quint64 number(const QString &name, quint64 most)
    {
        const QString text = value(name);
        bool good = false;
        const quint64 number = text.toULongLong(&good);
        if (problem.isEmpty() && (!good || number > most))
            problem =
                QStringLiteral("%1: not a number from 0 to %2: %3").arg(name).arg(most).arg(text);
        return number;
    }

    void takeProfile(const QString &name)
    {
        if (name == QLatin1String("docs"))
            options.profile = PracticeServer::Profile::Docs;
        else if (name == QLatin1String("family"))
            options.profile = PracticeServer::Profile::Family;
        else if (name == QLatin1String("hostile"))
            options.profile = PracticeServer::Profile::Hostile;
        else if (problem.isEmpty())
            problem = QStringLiteral("--profile is docs, family or hostile, not %1").arg(name);
    }

    void takeSwitch(const QString &pair)
    {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals > 0)
            options.switches.emplace_back(pair.left(equals).toStdString(),
                                          pair.mid(equals + 1).toStdString());
        else if (problem.isEmpty())
            problem = QStringLiteral("--set takes SWITCH=VALUE, not %1").arg(pair);
    }

    QStringList m_arguments;
    qsizetype m_next = 1;
};

int fail(const QString &message)
{
    std::fprintf(stderr, "contactsheet-practice-server: %s\n(--help lists the options)\n",
                 qPrintable(message));
    return 2;
}

#ifdef _WIN32

std::mutex mutex;
std::condition_variable interrupted;
bool wasInterrupted = false;

BOOL WINAPI interrupt(DWORD)
{
    const std::lock_guard lock(mutex);
    wasInterrupted = true;
    interrupted.notify_all();
    return TRUE;
}

void blockSignals()
{
    SetConsoleCtrlHandler(interrupt, TRUE);
}

void waitForSignal()
{
    std::unique_lock lock(mutex);
    interrupted.wait(lock, [] { return wasInterrupted; });
}

#else

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

//! Before any thread exists, so that all of them inherit it and only waitForSignal() gets them.
void blockSignals()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForSignal()
{
    const sigset_t signals = stopSignals();
    int received = 0;
    sigwait(&signals, &received);
}

#endif

} // namespace

int main(int argc, char **argv)
{
    blockSignals();
    const QCoreApplication application(argc, argv);
    CommandLine line(QCoreApplication::arguments());
    if (line.wantsHelp) {
        std::fputs(usage, stdout);
        std::fputs(PracticeServer::helpText().c_str(), stdout);
        return 0;
    }
    if (!line.problem.isEmpty())
        return fail(line.problem);
    PracticeServer server(std::move(line.options));
    QString error;
    if (!server.start(&error))
        return fail(error);
    std::printf("listening on %s\n", qPrintable(server.baseUrl()));
    std::fflush(stdout);
    waitForSignal();
    server.stop();
    return 0;
}
