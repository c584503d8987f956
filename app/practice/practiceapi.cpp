// SPDX-License-Identifier: MIT
#include "practice/practiceapi.h"

#include "practice/practicewriting.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <thread>

namespace contacts {

using S = PracticeSwitch;

namespace {

constexpr quint32 prerenderedSize = 1000;
constexpr quint32 allowedSizes[] = {10, 25, 50, 100, 250, 500, 1000};

qint64 secondsNow()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

PracticeAnswer json(int status, std::string body)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.body = std::make_shared<const std::string>(std::move(body));
    return answer;
}

PracticeAnswer bare(int status)
{
    PracticeAnswer answer;
    answer.status = status;
    return answer;
}

PracticeAnswer unknownPath()
{
    PracticeAnswer answer = json(404,
                                 "<!DOCTYPE html>\n<html><head><title>404 Not Found</title></head>"
                                 "<body><h1>Not Found</h1></body></html>\n");
    answer.contentType = "text/html; charset=utf-8";
    return answer;
}

//! As PHP's (int): leading digits, 0 for anything else.
quint64 leadingNumber(std::string_view text)
{
    quint64 number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string_view parameter(const PracticeRequest &request, std::string_view name)
{
    for (const auto &[key, value] : request.parameters) {
        if (key == name)
            return value;
    }
    return {};
}

//! No list has 2^40 pages; the bound keeps positions within 64 bits.
quint64 pageNumber(const PracticeRequest &request)
{
    return std::clamp<quint64>(leadingNumber(parameter(request, "page")), 1, quint64(1) << 40);
}

struct Route
{
    PracticeCall call = PracticeCall::None;
    quint32 id = 0; //!< 0: one that no contact has
    bool knownPath = false;
};

PracticeCall callOf(std::string_view method, bool collection)
{
    if (method == "GET")
        return collection ? PracticeCall::List : PracticeCall::One;
    if (method == "POST")
        return collection ? PracticeCall::Create : PracticeCall::Update;
    if (method == "DELETE" && !collection)
        return PracticeCall::Delete;
    return PracticeCall::None;
}

Route routeOf(const PracticeRequest &request)
{
    constexpr std::string_view root = "/api/contacts";
    std::string_view path = request.path;
    if (!path.empty() && path.back() == '/')
        path.remove_suffix(1);
    if (path == root)
        return {callOf(request.method, true), 0, true};
    if (path.substr(0, root.size() + 1) != "/api/contacts/")
        return {};
    const std::string_view digits = path.substr(root.size() + 1);
    if (digits.find_first_not_of("0123456789") != std::string_view::npos)
        return {};
    quint32 id = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), id).ec != std::errc())
        id = 0;
    return {callOf(request.method, false), id, true};
}

PracticeList::Order orderOf(const PracticeSwitches &switches)
{
    const std::string &order = switches.text(S::Order);
    return order == "newest" ? PracticeList::Order::Newest
        : order == "name"    ? PracticeList::Order::Name
        : order == "oldest"  ? PracticeList::Order::Oldest
                             : PracticeList::Order::Unstable;
}

quint32 pageSize(const PracticeSwitches &switches, std::string_view asked)
{
    const qint64 fixed = switches.number(S::PageSize);
    if (fixed > 0)
        return quint32(std::min<qint64>(fixed, 100'000));
    const quint64 size = leadingNumber(asked);
    if (std::find(std::begin(allowedSizes), std::end(allowedSizes), size) != std::end(allowedSizes))
        return quint32(size);
    return quint32(std::clamp<qint64>(switches.number(S::DefaultPageSize), 1, 100'000));
}

//! Rows that the server keeps to itself although they exist.
void dropRows(const PracticeSwitches &switches, quint64 page, bool last,
              std::vector<PracticeList::Row> &rows)
{
    if (switches.number(S::ShortPage, -1) == qint64(page))
        rows.resize(rows.size() / 2);
    else if (last && !rows.empty() && switches.is(S::LastPage, "short"))
        rows.pop_back();
}

} // namespace

struct PracticeApi::Prerendered
{
    SwitchesPointer switches; //!< the very value they were made with
    quint64 version = 0;
    std::vector<std::shared_ptr<const std::string>> pages;
};

struct PracticeApi::Exchange
{
    const PracticeRequest &request;
    SwitchesPointer switches;
    Route route;
    quint64 sequence = 0;
    std::string root;
    PracticeRenderer renderer;

    bool is(S which, std::string_view value) const { return switches->is(which, value); }
    PracticeAnswer error(int status) { return json(status, renderer.error(status)); }
};

PracticeApi::PracticeApi(const PracticeServer::Options &options, const PracticeSwitches &switches)
    : m_key(options.key)
    , m_list(options.seed, options.rows)
    , m_rateLimit(options.clock)
    , m_faults(options.seed)
    , m_journal(options.key)
    , m_switches(std::make_shared<const PracticeSwitches>(switches))
{
}

PracticeApi::SwitchesPointer PracticeApi::switches() const
{
    const std::lock_guard lock(m_mutex);
    return m_switches;
}

std::string PracticeApi::root() const
{
    const std::lock_guard lock(m_mutex);
    return m_root;
}

void PracticeApi::setRoot(const std::string &root)
{
    const std::lock_guard lock(m_mutex);
    m_root = root;
}

bool PracticeApi::setSwitch(std::string_view name, std::string_view value)
{
    const std::lock_guard lock(m_mutex);
    auto changed = std::make_shared<PracticeSwitches>(*m_switches);
    if (!changed->set(name, value))
        return false;
    if (name.substr(0, 5) == "fault")
        m_faults.restart();
    m_switches = std::move(changed);
    return true;
}

PracticeAnswer PracticeApi::answer(const PracticeRequest &request)
{
    const int others = m_underWay->fetch_add(1);
    std::shared_ptr<void> underWay(nullptr, [count = m_underWay](void *) { --*count; });
    PracticeAnswer answer = respond(request, others);
    answer.underWay = std::move(underWay);
    const bool closed = answer.delivery == PracticeAnswer::Delivery::Closed;
    m_journal.record(request, closed ? 0 : answer.status);
    return answer;
}

//! The switches for this request, with its own header; null: something in it was `refused`.
PracticeApi::SwitchesPointer PracticeApi::switchesFor(const PracticeRequest &request,
                                                      std::string &refused) const
{
    SwitchesPointer current = switches();
    const std::string_view own = request.header("X-Practice-Set");
    if (own.empty())
        return current;
    auto changed = std::make_shared<PracticeSwitches>(*current);
    if (!changed->setList(own, refused))
        return nullptr;
    return changed;
}

PracticeAnswer PracticeApi::respond(const PracticeRequest &request, int others)
{
    std::string refused;
    const SwitchesPointer current = switchesFor(request, refused);
    if (!current) {
        std::string body = "{\"errors\":[{\"title\":";
        PracticeJson(body, PracticeJson::Style::Plain).text("X-Practice-Set: " + refused);
        return json(400, body + ",\"status\":400}]}");
    }
    const Route route = routeOf(request);
    const bool isList = route.call == PracticeCall::List;
    const quint64 page = isList ? pageNumber(request) : 0;
    const quint64 sequence = ++m_sequence;
    const bool busy = current->number(S::AtOnce, others + 1) <= others;
    const std::string fault = busy ? "508" : m_faults.pick(*current, route.call, page, sequence);
    Exchange exchange{
        request, current,
        route,   sequence,
        root(),  PracticeRenderer(*current, m_list.people(), PracticeFaults::rendererFault(fault))};
    PracticeAnswer answer =
        PracticeFaults::spoils(fault) ? admitted(exchange) : faulty(exchange, fault);
    PracticeFaults::spoil(fault, *current, answer);
    answer.delayMs = int(current->number(S::DelayMs));
    answer.compress = current->is(S::Compress, "on");
    return answer;
}

PracticeAnswer PracticeApi::faulty(Exchange &exchange, const std::string &fault)
{
    const PracticeCall call = exchange.route.call;
    const bool writes = call == PracticeCall::Create || call == PracticeCall::Update
        || call == PracticeCall::Delete;
    if (writes && exchange.is(S::FaultWrites, "stored"))
        admitted(exchange);
    return PracticeFaults::instead(fault, *exchange.switches, exchange.request, exchange.renderer);
}

//! Everything that is looked at before the call itself.
PracticeAnswer PracticeApi::admitted(Exchange &exchange)
{
    if (!exchange.route.knownPath)
        return unknownPath();
    const std::string_view language = exchange.request.header("Accept-Language");
    const bool redirects =
        !language.empty() && language != "*" && !exchange.is(S::LanguageRedirect, "off");
    const std::string location = "/en" + exchange.request.path;
    if (redirects && exchange.is(S::LanguageRedirect, "302")) {
        PracticeAnswer answer = bare(302);
        answer.headers.emplace_back("Location", location);
        return answer;
    }
    if (!isAuthorized(exchange))
        return exchange.error(401);
    PracticeFields headers;
    const bool within = m_rateLimit.admit(*exchange.switches, headers);
    PracticeAnswer answer = within ? carriedOut(exchange) : exchange.error(429);
    answer.headers.insert(answer.headers.end(), headers.begin(), headers.end());
    if (redirects)
        answer.headers.emplace_back("Location", location);
    return answer;
}

bool PracticeApi::isAuthorized(const Exchange &exchange) const
{
    if (!exchange.is(S::Account, "ok"))
        return false;
    return m_key.empty() || exchange.request.header("Authorization") == "Bearer " + m_key;
}

PracticeAnswer PracticeApi::carriedOut(Exchange &exchange)
{
    const PracticeCall call = exchange.route.call;
    const bool reads = call == PracticeCall::List || call == PracticeCall::One;
    if (call != PracticeCall::None && !reads && exchange.is(S::Demo, "on"))
        return exchange.error(400);
    switch (call) {
    case PracticeCall::List:
        return listed(exchange);
    case PracticeCall::One:
        return found(exchange);
    case PracticeCall::Create:
        return created(exchange);
    case PracticeCall::Update:
        return updated(exchange);
    case PracticeCall::Delete:
        return deleted(exchange);
    case PracticeCall::None:
        break;
    }
    return exchange.error(404);
}

PracticeAnswer PracticeApi::listed(Exchange &exchange)
{
    const PracticeSwitches &switches = *exchange.switches;
    const quint32 perPage = pageSize(switches, parameter(exchange.request, "results_per_page"));
    quint64 page = pageNumber(exchange.request);
    const quint64 total = m_list.total();
    const quint64 pages = (total + perPage - 1) / perPage;
    if (page > std::max<quint64>(pages, 1)) {
        if (exchange.is(S::PastEnd, "404"))
            return exchange.error(404);
        if (exchange.is(S::PastEnd, "last"))
            page = std::max<quint64>(pages, 1);
    }
    if (auto ready = kept(exchange, page, perPage)) {
        PracticeAnswer answer;
        answer.body = std::move(ready);
        return answer;
    }
    auto slice = m_list.slice(orderOf(switches), (page - 1) * perPage, perPage, exchange.sequence);
    dropRows(switches, page, page == pages, slice.rows);
    return json(200,
                exchange.renderer.page({page, perPage, slice.total, exchange.root}, slice.rows));
}

std::shared_ptr<const std::string> PracticeApi::kept(const Exchange &exchange, quint64 page,
                                                     quint32 perPage) const
{
    std::shared_ptr<const Prerendered> ready;
    {
        const std::lock_guard lock(m_mutex);
        ready = m_prerendered;
    }
    // A spoilt page has its own switches or a fault switch on, and so never gets here unspoilt.
    if (!ready || perPage != prerenderedSize || ready->switches != exchange.switches
        || ready->version != m_list.version() || page > ready->pages.size())
        return nullptr;
    return ready->pages[page - 1];
}

void PracticeApi::prerender()
{
    auto ready = std::make_shared<Prerendered>();
    ready->switches = switches();
    ready->version = m_list.version();
    const quint64 total = m_list.total();
    ready->pages.resize((total + prerenderedSize - 1) / prerenderedSize);
    std::atomic<quint64> next{0};
    const auto render = [&] {
        PracticeRenderer renderer(*ready->switches, m_list.people());
        for (quint64 i = next++; i < ready->pages.size(); i = next++) {
            const auto slice =
                m_list.slice(orderOf(*ready->switches), i * prerenderedSize, prerenderedSize, i);
            std::string page =
                renderer.page({i + 1, prerenderedSize, slice.total, root()}, slice.rows);
            page.shrink_to_fit();
            ready->pages[i] = std::make_shared<const std::string>(std::move(page));
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
            workers.emplace_back(render);
        render();
    }
    const std::lock_guard lock(m_mutex);
    m_prerendered = std::move(ready);
}

PracticeAnswer PracticeApi::found(Exchange &exchange)
{
    PracticeList::Row row;
    if (!m_list.find(exchange.route.id, row))
        return exchange.error(404);
    return json(200, exchange.renderer.one(row));
}

PracticeAnswer PracticeApi::created(Exchange &exchange)
{
    const PracticeSwitches &switches = *exchange.switches;
    const PracticeWriting writing(exchange.request.form, switches);
    if (!writing.hasNumber())
        return exchange.error(int(switches.number(S::MissingField)));
    if (switches.number(S::PlanLimit, PracticeServer::maxRows * 2) <= qint64(m_list.total()))
        return exchange.error(401);
    if (writing.hasBadNumber() && exchange.is(S::BadNumber, "500"))
        return bare(500);
    const std::string &form = switches.text(S::CreateAnswer);
    const std::string &onDuplicate = switches.text(S::DuplicateNumber);
    const bool refusedTwin = onDuplicate != "row" && m_list.hasNumber(writing.number());
    const int status = int(switches.number(S::CreateStatus));
    if (form == "500" || (refusedTwin && onDuplicate == "500"))
        return bare(500);
    if (form == "zero" || refusedTwin)
        return json(status, exchange.renderer.idOnly(0));

    PracticeContact contact;
    contact.created = secondsNow();
    writing.applyTo(contact, false);
    const quint32 id = m_list.add(std::move(contact));
    if (form == "500-after-storing")
        return bare(500);
    PracticeList::Row row;
    if (form == "contact" && m_list.find(id, row))
        return json(status, exchange.renderer.created(row));
    return json(status, exchange.renderer.idOnly(id));
}

PracticeAnswer PracticeApi::updated(Exchange &exchange)
{
    const PracticeSwitches &switches = *exchange.switches;
    const PracticeWriting writing(exchange.request.form, switches);
    PracticeList::Row row;
    if (!m_list.find(exchange.route.id, row))
        return exchange.error(404);
    if (writing.hasBadNumber() && exchange.is(S::BadNumber, "500"))
        return bare(500);
    const auto change = [&](PracticeContact &contact, bool isStored) {
        if (!isStored)
            PracticeWriting::makeStored(contact, switches);
        writing.applyTo(contact, true);
        contact.changed = secondsNow();
    };
    if (!m_list.change(exchange.route.id, change))
        return exchange.error(404);
    if (exchange.is(S::UpdateAnswer, "500-after-storing"))
        return bare(500);
    if (exchange.is(S::UpdateAnswer, "contact") && m_list.find(exchange.route.id, row))
        return json(200, exchange.renderer.one(row));
    return json(200, exchange.renderer.idOnly(exchange.route.id));
}

PracticeAnswer PracticeApi::deleted(Exchange &exchange)
{
    if (!m_list.remove(exchange.route.id))
        return exchange.error(404);
    const std::string &form = exchange.switches->text(S::DeleteAnswer);
    if (form == "500-after-deleting")
        return bare(500);
    if (form == "204")
        return bare(204);
    if (form == "json")
        return json(200, exchange.renderer.idOnly(exchange.route.id));
    return bare(200);
}

} // namespace contacts
