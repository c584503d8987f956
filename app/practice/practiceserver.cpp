// SPDX-License-Identifier: MIT
#include "practice/practiceserver.h"

#include "practice/practiceapi.h"
#include "practice/practicehttp.h"

#include <atomic>
#include <chrono>

namespace contacts {

namespace {

qint64 steadyMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

bool fail(QString *error, const QString &text)
{
    if (error)
        *error = text;
    return false;
}

} // namespace

class PracticeServer::Private
{
public:
    explicit Private(Options given)
        : options(std::move(given))
    {
        if (!options.clock)
            options.clock = steadyMilliseconds;
        PracticeSwitches switches(options.profile);
        for (const auto &[name, value] : options.switches) {
            if (!switches.set(name, value) && wrongSwitch.empty())
                wrongSwitch = name + "=" + value;
        }
        tooManyRows = options.rows > maxRows;
        if (tooManyRows)
            options.rows = 0;
        api = std::make_unique<PracticeApi>(options, switches);
    }

    Options options;
    std::string wrongSwitch; //!< the first that was refused
    bool tooManyRows = false;
    std::unique_ptr<PracticeApi> api;
    std::unique_ptr<PracticeHttp> http;
    std::atomic<quint16> port{0};
};

PracticeServer::PracticeServer(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

PracticeServer::~PracticeServer()
{
    stop();
}

bool PracticeServer::start(QString *error)
{
    if (d->http)
        return fail(error, QStringLiteral("the practice server is running"));
    if (d->tooManyRows)
        return fail(error, QStringLiteral("more than %1 rows").arg(maxRows));
    if (!d->wrongSwitch.empty())
        return fail(error,
                    QStringLiteral("no such switch or value: %1")
                        .arg(QString::fromStdString(d->wrongSwitch)));
    if (!d->options.journalPath.isEmpty() && !d->api->journal().open(d->options.journalPath, error))
        return false;
    const quint16 wanted = d->port != 0 ? d->port.load() : d->options.port;
    auto http = std::make_unique<PracticeHttp>(
        [api = d->api.get()](const PracticeRequest &request) { return api->answer(request); });
    const int port = http->bind(wanted);
    if (port <= 0)
        return fail(error, QStringLiteral("cannot listen on 127.0.0.1, port %1").arg(wanted));
    d->port = quint16(port);
    d->api->setRoot(baseUrl().toStdString());
    if (d->options.prerender)
        d->api->prerender();
    d->http = std::move(http);
    d->http->start();
    return true;
}

void PracticeServer::stop()
{
    d->http.reset();
}

quint16 PracticeServer::port() const
{
    return d->port;
}

QString PracticeServer::baseUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1/api").arg(port());
}

bool PracticeServer::setSwitch(std::string_view name, std::string_view value)
{
    return d->api->setSwitch(name, value);
}

std::vector<PracticeServer::JournalEntry> PracticeServer::journal() const
{
    return d->api->journal().entries();
}

void PracticeServer::clearJournal()
{
    d->api->journal().clear();
}

quint32 PracticeServer::addContact()
{
    return d->api->list().addInvented();
}

bool PracticeServer::removeContact(quint32 id)
{
    return d->api->list().remove(id);
}

quint32 PracticeServer::total() const
{
    return d->api->list().total();
}

std::string PracticeServer::helpText()
{
    return PracticeSwitches::helpText();
}

} // namespace contacts
