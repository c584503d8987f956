// SPDX-License-Identifier: MIT
#include "store/pagereader.h"

#include <QPointer>

#include <algorithm>

namespace contacts {

class PageReader::Handle final : public RequestHandle
{
public:
    Handle(PageReader &reader, const PageRequest &request)
        : m_reader(reader)
        , m_request(request)
    {
        m_reader.m_handles.push_back(this);
    }
    ~Handle() override { settle(); }

    void setSource(std::unique_ptr<RequestHandle> source) { m_source = std::move(source); }
    void settle() { m_reader.m_handles.remove(this); }
    bool isSent() const override { return m_source && m_source->isSent(); }
    bool covers(qint64 position) const
    {
        const qint64 size = m_reader.m_list.servedPageSize(m_request.perPage);
        const qint64 first = (m_request.page - 1) * size;
        return position >= first && position < first + size;
    }

private:
    PageReader &m_reader;
    PageRequest m_request;
    std::unique_ptr<RequestHandle> m_source;
};

PageReader::PageReader(ContactList &list, ContactSource &source, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_source(source)
{
}

PageReader::~PageReader() = default;

std::unique_ptr<RequestHandle> PageReader::read(const PageRequest &request,
                                                std::function<void(const PageAnswer &)> answered)
{
    auto handle = std::make_unique<Handle>(*this, request);
    handle->setSource(
        m_source.fetchPage(request,
                           [this, request, handle = handle.get(), removals = m_list.removals(),
                            callback = std::move(answered)](const PageAnswer &answer) {
                               // The callback ends the handle and with it this very function
                               // object.
                               const QPointer<PageReader> self(this);
                               const PageRequest asked = request;
                               const bool successful = answer.hasValue();
                               const quint64 removalsBefore = removals;
                               const auto notify = callback;
                               handle->settle();
                               if (successful)
                                   m_list.applyPage(asked, *answer, removalsBefore);
                               notify(answer);
                               if (self)
                                   Q_EMIT self->answered(asked, successful);
                           }));
    return handle;
}

bool PageReader::isOnTheWay(qint64 position) const
{
    return std::any_of(m_handles.begin(), m_handles.end(), [position](const Handle *handle) {
        return handle->isSent() && handle->covers(position);
    });
}

} // namespace contacts
