// SPDX-License-Identifier: MIT
#include "edit/createlookup.h"

#include <limits>

namespace contacts {

namespace {
constexpr int pageSize = 1000;
//! More with the same number than this help nobody to choose.
constexpr size_t mostOthers = 20;
constexpr size_t everybody = std::numeric_limits<size_t>::max();
} // namespace

CreateLookup::CreateLookup(ContactList &list, PageReader &reader, ListWalker &walker,
                           QByteArray number, ContactId highestId, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_reader(reader)
    , m_walker(walker)
    , m_number(std::move(number))
    , m_highestId(highestId)
{
    connect(&walker, &ListWalker::stateChanged, this, &CreateLookup::walkerChanged);
}

CreateLookup::~CreateLookup() = default;

void CreateLookup::start()
{
    m_request =
        m_reader.read({1, pageSize, RequestPriority::Awaited}, [this](const PageAnswer &answer) {
            // The handle cannot be dropped while it calls.
            const std::unique_ptr<RequestHandle> done = std::move(m_request);
            if (!answer)
                return end(answer.error());
            if (!adopts())
                readBack();
        });
}

void CreateLookup::readBack()
{
    const qint64 last = std::max<qint64>(0, m_list.total() - 1);
    const PageRequest page = m_list.pageAt(last, pageSize, RequestPriority::Awaited);
    if (page.page == 1)
        return readAll();
    m_request = m_reader.read(page, [this](const PageAnswer &answer) {
        const std::unique_ptr<RequestHandle> done = std::move(m_request);
        if (!answer)
            return end(answer.error());
        if (!adopts())
            readAll();
    });
}

void CreateLookup::readAll()
{
    m_readsAll = true;
    m_walker.restart();
    walkerChanged();
}

void CreateLookup::walkerChanged()
{
    if (!m_readsAll || m_hasEnded || m_walker.isReading() || adopts())
        return;
    if (m_walker.state() == ListWalker::State::Failed)
        return end(m_walker.error());
    // Stopped by the person, or it moved: nobody can say that it is not there.
    ApiError error;
    error.kind = ApiError::Kind::Malformed;
    error.detail = QStringLiteral("the list was not read to its end");
    if (m_walker.state() != ListWalker::State::Complete)
        return end(error);
    end();
}

bool CreateLookup::adopts()
{
    if (!m_highestId.isValid())
        return false;
    ContactId adopted;
    for (const RecordHandle handle : m_list.store().findNumber(number(), everybody)) {
        const RecordRef record = m_list.store().record(handle);
        const ContactId id = record.chunk->id(record.row);
        if (id <= m_highestId)
            continue;
        if (adopted.isValid())
            return false; // two new ones: somebody else added the same number
        adopted = id;
    }
    if (!adopted.isValid())
        return false;
    m_hasEnded = true;
    Q_EMIT ended({{}, adopted, {}});
    return true;
}

void CreateLookup::end(std::optional<ApiError> error)
{
    Found found;
    found.error = std::move(error);
    for (const RecordHandle handle : m_list.store().findNumber(number(), mostOthers)) {
        const RecordRef record = m_list.store().record(handle);
        found.others.push_back(record.chunk->id(record.row));
    }
    m_hasEnded = true;
    Q_EMIT ended(found);
}

} // namespace contacts
