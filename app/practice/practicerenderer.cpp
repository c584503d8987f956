// SPDX-License-Identifier: MIT
#include "practice/practicerenderer.h"

#include "practice/practicetext.h"

#include <algorithm>

namespace contacts {

using S = PracticeSwitch;

namespace {

std::string_view errorTitle(int status, std::string_view language)
{
    if (language == "italian")
        return status == 404 ? "Il contatto non è stato trovato." : "La richiesta non è valida.";
    if (language == "markup")
        return "<strong>Oops!</strong> Something went <em>wrong</em> &amp; it was not you.";
    switch (status) {
    case 400:
        return "This action is not available on the demo.";
    case 401:
        return "API request is not authorized.";
    case 404:
        return "The requested resource could not be found.";
    case 429:
        return "Too many requests.";
    default:
        return "The request could not be handled.";
    }
}

} // namespace

PracticeRenderer::PracticeRenderer(const PracticeSwitches &switches, const PracticePeople &people,
                                   Fault fault)
    : m_switches(switches)
    , m_people(people)
    , m_fault(fault)
    , m_entities(switches.is(S::Entities, "on"))
    , m_idsAsText(switches.is(S::Ids, "string"))
    , m_countersAsText(switches.is(S::Counters, "string"))
{
}

PracticeJson::Style PracticeRenderer::style() const
{
    return m_switches.is(S::Escapes, "php") ? PracticeJson::Style::Php : PracticeJson::Style::Plain;
}

std::string PracticeRenderer::page(const Page &about, const std::vector<PracticeList::Row> &rows)
{
    std::string out;
    out.reserve(rows.size() * 640 + 1024);
    PracticeJson json(out, style());
    const bool asObject = m_fault == Fault::DataObject;
    json.raw(asObject ? "{\"data\":{" : "{\"data\":[");
    bool first = true;
    for (const PracticeList::Row &row : rows) {
        if (!first)
            json.raw(",");
        first = false;
        if (asObject) {
            json.raw("\"");
            json.number(row.id);
            json.raw("\":");
        }
        contact(json, row, false);
    }
    json.raw(asObject ? "}" : "]");
    const quint64 pages = (quint64(about.total) + about.perPage - 1) / about.perPage;
    if (m_fault != Fault::MissingMeta) {
        meta(json, about, pages);
        links(json, about, pages);
    }
    json.raw("}");
    return out;
}

void PracticeRenderer::meta(PracticeJson &json, const Page &about, quint64 pages)
{
    if (m_fault == Fault::WrongTypes) {
        json.raw(",\"meta\":{\"page\":[],\"results_per_page\":\"many\",\"total\":\"lots\","
                 "\"total_results\":{},\"total_pages\":false}");
        return;
    }
    json.raw(",\"meta\":{\"page\":");
    integer(json, qint64(about.page), m_switches.is(S::PageType, "string"));
    json.raw(",\"results_per_page\":");
    json.number(about.perPage);
    json.raw(",");
    json.key(m_switches.text(S::TotalName));
    json.number(about.total);
    json.raw(",\"total_pages\":");
    json.number(pages == 0 ? m_switches.number(S::EmptyTotalPages) : qint64(pages));
    json.raw("}");
}

void PracticeRenderer::links(PracticeJson &json, const Page &about, quint64 pages)
{
    if (m_switches.is(S::Links, "absent"))
        return;
    const std::string root = m_switches.is(S::Links, "relative") ? "/api"
        : m_switches.is(S::Links, "otherhost")                   ? "https://other-host.invalid/api"
                                                                 : about.root;
    // The documentation's own links do not carry results_per_page.
    const auto link = [&](std::string_view name, quint64 page, bool exists) {
        json.key(name);
        if (exists)
            json.text(root + "/contacts?page=" + std::to_string(page));
        else
            json.raw("null");
    };
    json.raw(",\"links\":{");
    link("first", 1, true);
    json.raw(",");
    link("last", std::max<quint64>(pages, 1), true);
    json.raw(",");
    link("next", about.page + 1, about.page < pages);
    json.raw(",");
    link("prev", about.page - 1, about.page > 1 && about.page <= pages + 1);
    json.raw(",");
    link("self", about.page, true);
    json.raw("}");
}

std::string PracticeRenderer::one(const PracticeList::Row &row)
{
    std::string out;
    PracticeJson json(out, style());
    json.raw("{\"data\":");
    contact(json, row, false);
    json.raw("}");
    return out;
}

std::string PracticeRenderer::created(const PracticeList::Row &row)
{
    std::string out;
    PracticeJson json(out, style());
    json.raw("{\"data\":");
    contact(json, row, true);
    json.raw("}");
    return out;
}

std::string PracticeRenderer::idOnly(qint64 id)
{
    std::string out;
    PracticeJson json(out, style());
    json.raw("{\"data\":{\"id\":");
    if (m_fault == Fault::WrongTypes)
        json.raw("\"one\"");
    else
        integer(json, id, m_idsAsText);
    json.raw("}}");
    return out;
}

std::string PracticeRenderer::error(int status)
{
    std::string out;
    PracticeJson json(out, style());
    json.raw("{\"errors\":[{\"title\":");
    json.text(errorTitle(status, m_switches.text(S::Titles)));
    json.raw(",\"status\":");
    integer(json, status, m_switches.is(S::ErrorStatus, "string"));
    json.raw("}]}");
    return out;
}

void PracticeRenderer::contact(PracticeJson &json, const PracticeList::Row &row, bool fresh)
{
    // What was written is kept as stored, entities and all; invented people are kept raw.
    const bool raw = !row.changed;
    if (raw)
        m_people.fill(row.id, m_scratch);
    const PracticeContact &contact = raw ? m_scratch : *row.changed;
    if (m_fault == Fault::WrongTypes) {
        wrongContact(json, contact);
        return;
    }
    json.raw("{\"id\":");
    integer(json, contact.id, m_idsAsText);
    json.raw(",\"user_id\":");
    integer(json, 1, m_idsAsText);
    json.raw(",\"name\":");
    name(json, contact, raw);
    json.raw(",\"phone_number\":");
    const bool without = contact.id % 97 == 0 && m_switches.is(S::MissingNumber, "some");
    if (contact.number && !without)
        json.text(*contact.number);
    else
        json.raw("null");
    json.raw(",\"custom_parameters\":");
    if (fresh)
        json.raw("null");
    else
        parameters(json, contact, raw);
    place(json, contact, fresh);
    traffic(json, contact);
    dates(json, contact);
    json.raw("}");
}

void PracticeRenderer::wrongContact(PracticeJson &json, const PracticeContact &contact)
{
    json.raw("{\"id\":\"x");
    json.number(contact.id);
    json.raw("\",\"user_id\":null,\"name\":17,\"phone_number\":[],\"custom_parameters\":\"none\","
             "\"continent_code\":3,\"country_code\":{},\"has_opted_out\":\"maybe\","
             "\"total_sent_sms\":{},\"total_pending_sms\":null,\"total_failed_sms\":\"few\","
             "\"total_received_sms\":[],\"last_sent_datetime\":true,\"last_received_datetime\":0,"
             "\"last_datetime\":[],\"datetime\":20251029}");
}

void PracticeRenderer::name(PracticeJson &json, const PracticeContact &contact, bool raw)
{
    if (contact.name) {
        text(json, *contact.name, raw);
        return;
    }
    const std::string &form = m_switches.text(S::MissingName);
    const bool empty = form == "empty" || (form == "mixed" && contact.id % 2 == 0);
    json.raw(empty ? "\"\"" : "null");
}

void PracticeRenderer::parameters(PracticeJson &json, const PracticeContact &contact, bool raw)
{
    if (contact.parameters.empty()) {
        const std::string &form = m_switches.text(S::EmptyParameters);
        json.raw(form == "array" ? "[]" : form == "null" ? "null" : "{}");
        return;
    }
    const bool list = m_switches.is(S::ParametersForm, "list");
    json.raw(list ? "[" : "{");
    bool first = true;
    for (const PracticeParameter &parameter : contact.parameters) {
        if (!first)
            json.raw(",");
        first = false;
        if (!list) {
            text(json, parameter.key, raw);
            json.raw(":");
        }
        value(json, parameter, raw);
    }
    json.raw(list ? "]" : "}");
}

void PracticeRenderer::value(PracticeJson &json, const PracticeParameter &parameter, bool raw)
{
    if (parameter.literal)
        json.raw(parameter.value);
    else
        text(json, parameter.value, raw);
}

void PracticeRenderer::place(PracticeJson &json, const PracticeContact &contact, bool fresh)
{
    const bool known = !fresh && !contact.country.empty() && m_switches.is(S::Country, "known");
    json.raw(",\"continent_code\":");
    known ? json.text(contact.continent) : json.raw("null");
    json.raw(",\"country_code\":");
    known ? json.text(contact.country) : json.raw("null");
}

void PracticeRenderer::traffic(PracticeJson &json, const PracticeContact &contact)
{
    json.raw(",\"has_opted_out\":");
    const std::string &form = m_switches.text(S::OptedOut);
    if (form == "int")
        json.raw(contact.optedOut ? "1" : "0");
    else if (form == "string")
        json.raw(contact.optedOut ? "\"1\"" : "\"0\"");
    else if (form == "null")
        json.raw(contact.optedOut ? "true" : "null");
    else
        json.raw(contact.optedOut ? "true" : "false");
    constexpr std::string_view names[] = {",\"total_sent_sms\":", ",\"total_pending_sms\":",
                                          ",\"total_failed_sms\":", ",\"total_received_sms\":"};
    for (size_t i = 0; i < contact.counters.size(); ++i) {
        json.raw(names[i]);
        integer(json, contact.counters[i], m_countersAsText);
    }
}

void PracticeRenderer::dates(PracticeJson &json, const PracticeContact &contact)
{
    json.raw(",\"last_sent_datetime\":");
    date(json, contact.lastSent);
    json.raw(",\"last_received_datetime\":");
    date(json, contact.lastReceived);
    json.raw(",\"last_datetime\":");
    date(json, contact.changed);
    json.raw(",\"datetime\":");
    date(json, contact.created);
}

void PracticeRenderer::date(PracticeJson &json, qint64 seconds)
{
    const std::string &form = m_switches.text(S::Dates);
    if (form == "null" || (seconds == 0 && form != "zero"))
        json.raw("null");
    else if (seconds == 0)
        json.raw("\"0000-00-00 00:00:00\"");
    else
        json.date(seconds, form == "iso");
}

void PracticeRenderer::integer(PracticeJson &json, qint64 value, bool asText)
{
    if (asText)
        json.raw("\"");
    json.number(value);
    if (asText)
        json.raw("\"");
}

void PracticeRenderer::text(PracticeJson &json, std::string_view utf8, bool raw)
{
    if (!raw || !m_entities || utf8.find_first_of("'\"") == std::string_view::npos) {
        json.text(utf8);
        return;
    }
    json.text(PracticeText::withEntities(utf8));
}

} // namespace contacts
