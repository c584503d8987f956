// SPDX-License-Identifier: MIT
#include "practice/practicefaults.h"

#include <algorithm>
#include <charconv>

namespace contacts {

using S = PracticeSwitch;

namespace {

quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

bool concerns(const std::string &calls, PracticeCall call)
{
    const bool read = call == PracticeCall::List || call == PracticeCall::One;
    if (calls == "all")
        return true;
    if (calls == "reads" || calls == "writes")
        return call != PracticeCall::None && read == (calls == "reads");
    return (calls == "list" && call == PracticeCall::List)
        || (calls == "one" && call == PracticeCall::One)
        || (calls == "create" && call == PracticeCall::Create)
        || (calls == "update" && call == PracticeCall::Update)
        || (calls == "delete" && call == PracticeCall::Delete);
}

PracticeAnswer html(int status, std::string_view title)
{
    PracticeAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    std::string page = "<!DOCTYPE html>\n<html><head><title>";
    page.append(title).append("</title></head>\n<body><h1>").append(title);
    page.append("</h1><hr><address>LiteSpeed</address></body></html>\n");
    answer.body = std::make_shared<const std::string>(std::move(page));
    return answer;
}

PracticeAnswer redirect(std::string location)
{
    PracticeAnswer answer = html(302, "302 Found");
    answer.headers.emplace_back("Location", std::move(location));
    return answer;
}

PracticeAnswer deep()
{
    constexpr size_t levels = 200'000;
    PracticeAnswer answer;
    answer.body = std::make_shared<const std::string>(
        "{\"data\":" + std::string(levels, '[') + std::string(levels, ']')
        + ",\"meta\":{\"page\":1,\"results_per_page\":25,\"total\":0,\"total_pages\":0}}");
    return answer;
}

//! A comma before every end of an object or list, as the documentation prints it.
std::string withTrailingCommas(const std::string &json)
{
    std::string out;
    bool inText = false;
    for (size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inText && c == '\\') {
            out.append(json, i++, 2);
            continue;
        }
        if (c == '"')
            inText = !inText;
        const bool ends = !inText && (c == '}' || c == ']');
        if (ends && i > 0 && json[i - 1] != '{' && json[i - 1] != '[')
            out.push_back(',');
        out.push_back(c);
    }
    return out;
}

//! Bytes that no UTF-8 has, at the start of every name (of every text when there is no name).
std::string withInvalidUtf8(const std::string &json)
{
    std::string_view mark = "\"name\":\"";
    if (json.find(mark) == std::string::npos)
        mark = ":\"";
    std::string out;
    size_t from = 0;
    for (size_t at = json.find(mark); at != std::string::npos; at = json.find(mark, from)) {
        out.append(json, from, at + mark.size() - from).append("\xff\xfe\xc3");
        from = at + mark.size();
    }
    return out.append(json, from);
}

PracticeAnswer statusFault(int status, PracticeRenderer &renderer)
{
    switch (status) {
    case 403:
        return html(status, "403 Forbidden");
    case 406:
        return html(status, "406 Not Acceptable");
    case 500:
        return html(status, "500 Internal Server Error");
    case 502:
        return html(status, "502 Bad Gateway");
    case 503:
        return html(status, "503 Service Unavailable");
    case 508:
        return html(status, "508 Resource Limit Is Reached");
    case 520:
        return html(status, "520 Web server is returning an unknown error");
    default:
        break;
    }
    PracticeAnswer answer;
    answer.status = status;
    answer.body = std::make_shared<const std::string>(renderer.error(status));
    return answer;
}

PracticeAnswer challenge(int status)
{
    PracticeAnswer answer = html(status, "Just a moment...");
    answer.headers.emplace_back("cf-mitigated", "challenge");
    answer.headers.emplace_back("Server", "cloudflare");
    return answer;
}

} // namespace

PracticeFaults::PracticeFaults(quint64 seed)
    : m_seed(seed)
{
}

std::string PracticeFaults::pick(const PracticeSwitches &switches, PracticeCall call, quint64 page,
                                 quint64 sequence)
{
    if (!concerns(switches.text(S::FaultCalls), call))
        return "none";
    const qint64 onlyPage = switches.number(S::FaultPage, -1);
    if (onlyPage >= 0 && page != quint64(onlyPage))
        return "none";
    std::string fault = switches.text(S::Fault);
    if (fault == "none") {
        const auto chance = quint64(switches.number(S::FaultChance));
        if (mixed(m_seed ^ (sequence * 0x9e3779b97f4a7c15u)) % 100 < chance)
            fault = random(call, sequence);
    }
    const qint64 times = switches.number(S::FaultTimes, -1);
    if (fault != "none" && times >= 0 && m_given.fetch_add(1) >= times)
        return "none";
    return fault;
}

std::string PracticeFaults::random(PracticeCall call, quint64 sequence) const
{
    constexpr const char *forReads[] = {"500",         "502",   "503",         "500-empty",
                                        "truncated",   "html",  "short-body",  "php-warning",
                                        "wrong-types", "empty", "slow",        "429-bare",
                                        "redirect",    "close", "missing-meta"};
    constexpr const char *forWrites[] = {"500",  "500-empty", "502",      "503",  "truncated",
                                         "html", "empty",     "429-bare", "close"};
    const quint64 drawn = mixed(m_seed + sequence * 0xd6e8feb86659fd93u);
    if (call == PracticeCall::List || call == PracticeCall::One)
        return forReads[drawn % std::size(forReads)];
    return forWrites[drawn % std::size(forWrites)];
}

bool PracticeFaults::spoils(std::string_view fault)
{
    constexpr std::string_view all[] = {
        "none",         "php-warning",  "truncated",   "short-body",
        "wrong-types",  "missing-meta", "data-object", "trailing-commas",
        "invalid-utf8", "slow",         "huge"};
    return std::find(std::begin(all), std::end(all), fault) != std::end(all);
}

PracticeRenderer::Fault PracticeFaults::rendererFault(std::string_view fault)
{
    if (fault == "wrong-types")
        return PracticeRenderer::Fault::WrongTypes;
    if (fault == "missing-meta")
        return PracticeRenderer::Fault::MissingMeta;
    if (fault == "data-object")
        return PracticeRenderer::Fault::DataObject;
    return PracticeRenderer::Fault::None;
}

PracticeAnswer PracticeFaults::instead(std::string_view fault, const PracticeSwitches &switches,
                                       const PracticeRequest &request, PracticeRenderer &renderer)
{
    PracticeAnswer answer;
    if (fault == "429-bare") {
        return statusFault(429, renderer);
    } else if (fault == "500-empty") {
        answer.status = 500;
    } else if (fault == "empty") {
        answer.status = 200;
    } else if (fault == "close") {
        answer.delivery = PracticeAnswer::Delivery::Closed;
    } else if (fault == "html") {
        return html(200, "Welcome");
    } else if (fault == "404html") {
        return html(404, "404 Not Found");
    } else if (fault == "deep") {
        return deep();
    } else if (fault == "redirect") {
        return redirect("/elsewhere" + request.path);
    } else if (fault == "redirect-otherhost") {
        return redirect(switches.text(S::RedirectTo));
    } else if (fault == "captive-redirect") {
        return redirect("http://captive.invalid/login");
    } else if (fault == "captive") {
        return html(511, "Sign in to the network");
    } else if (fault == "maintenance") {
        answer = redirect("/maintenance.html");
        answer.headers.emplace_back("Retry-After", "3600");
    } else if (fault == "cloudflare-challenge") {
        return challenge(403);
    } else if (fault == "cloudflare-429") {
        return challenge(429);
    } else {
        int status = 500;
        std::from_chars(fault.data(), fault.data() + fault.size(), status);
        return statusFault(status, renderer);
    }
    return answer;
}

void PracticeFaults::spoil(std::string_view fault, const PracticeSwitches &switches,
                           PracticeAnswer &answer)
{
    if (fault == "slow") {
        answer.delivery = PracticeAnswer::Delivery::Slow;
    } else if (fault == "short-body") {
        answer.delivery = PracticeAnswer::Delivery::Cut;
    } else if (fault == "huge") {
        answer.blanksBefore = quint64(switches.number(S::HugeMb)) * 1'000'000u;
    }
    if (!answer.body)
        return;
    const std::string &json = *answer.body;
    std::string spoilt;
    if (fault == "php-warning")
        spoilt = "<br />\n<b>Warning</b>:  Undefined array key 1 in "
                 "<b>index.php</b> on line <b>42</b><br />\n"
            + json;
    else if (fault == "truncated")
        spoilt = json.substr(0, json.size() * 3 / 5);
    else if (fault == "trailing-commas")
        spoilt = withTrailingCommas(json);
    else if (fault == "invalid-utf8")
        spoilt = withInvalidUtf8(json);
    else
        return;
    answer.body = std::make_shared<const std::string>(std::move(spoilt));
}

} // namespace contacts
