// SPDX-License-Identifier: MIT
#include "practice/practicejournal.h"

#include "practice/practicejson.h"

#include <QByteArray>

namespace contacts {

namespace {

constexpr size_t keptEntries = 20'000;

void appendObject(PracticeJson &json, const std::vector<PracticeJournalEntry::Field> &fields)
{
    // Pairs and not an object: the order and repeated names are what a test looks at.
    json.raw("[");
    bool first = true;
    for (const auto &[name, value] : fields) {
        json.raw(first ? "[" : ",[");
        first = false;
        json.text(name);
        json.raw(",");
        json.text(value);
        json.raw("]");
    }
    json.raw("]");
}

} // namespace

PracticeJournal::PracticeJournal(std::string key)
    : m_key(std::move(key))
{
    if (m_key.empty())
        return;
    m_secrets.push_back(m_key);
    const std::string encoded = QByteArray::fromStdString(m_key).toPercentEncoding().toStdString();
    if (encoded != m_key)
        m_secrets.push_back(encoded);
}

bool PracticeJournal::open(const QString &path, QString *error)
{
    const std::lock_guard lock(m_mutex);
    if (m_file.isOpen())
        return true;
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return true;
    if (error)
        *error = QStringLiteral("cannot write the journal %1: %2").arg(path, m_file.errorString());
    return false;
}

void PracticeJournal::record(const PracticeRequest &request, int status)
{
    PracticeJournalEntry entry;
    entry.method = request.method;
    entry.path = redacted(request.path);
    entry.query = redacted(request.query);
    entry.status = status;
    for (const auto &[name, value] : request.form)
        entry.form.emplace_back(redacted(name), redacted(value));
    for (const auto &[name, value] : request.headers) {
        const bool secret = QByteArrayView(name).compare("Authorization", Qt::CaseInsensitive) == 0;
        entry.headers.emplace_back(redacted(name), secret ? authorization(value) : redacted(value));
    }
    const std::lock_guard lock(m_mutex);
    entry.sequence = ++m_sequence;
    write(entry);
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > keptEntries)
        m_entries.pop_front();
}

std::vector<PracticeJournalEntry> PracticeJournal::entries() const
{
    const std::lock_guard lock(m_mutex);
    return {m_entries.begin(), m_entries.end()};
}

void PracticeJournal::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

std::string PracticeJournal::redacted(std::string_view text) const
{
    constexpr std::string_view mark = "<key>";
    std::string out(text);
    for (const std::string &secret : m_secrets) {
        for (size_t at = out.find(secret); at != std::string::npos;
             at = out.find(secret, at + mark.size()))
            out.replace(at, secret.size(), mark);
    }
    return out;
}

std::string PracticeJournal::authorization(std::string_view value) const
{
    if (value.substr(0, 7) != "Bearer ")
        return "<other>";
    return value.substr(7) == m_key ? "Bearer <accepted>" : "Bearer <other>";
}

void PracticeJournal::write(const PracticeJournalEntry &entry)
{
    if (!m_file.isOpen())
        return;
    std::string line;
    PracticeJson json(line, PracticeJson::Style::Php);
    json.raw("{\"sequence\":");
    json.number(entry.sequence);
    json.raw(",\"method\":");
    json.text(entry.method);
    json.raw(",\"path\":");
    json.text(entry.path);
    json.raw(",\"query\":");
    json.text(entry.query);
    json.raw(",\"form\":");
    appendObject(json, entry.form);
    json.raw(",\"headers\":");
    appendObject(json, entry.headers);
    json.raw(",\"status\":");
    json.number(entry.status);
    json.raw("}\n");
    m_file.write(line.data(), qint64(line.size()));
    m_file.flush();
}

} // namespace contacts
