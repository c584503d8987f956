// SPDX-License-Identifier: MIT
#include "changescsv.h"

#include "changetext.h"
#include "domain/displaytext.h"
#include "edit/changesmodel.h"

#include <QSaveFile>

namespace contacts {

namespace {

constexpr size_t changesAtOnce = 200;

QByteArray line(const QStringList &cells)
{
    QByteArray text;
    for (const QString &cell : cells) {
        QString quoted = cell;
        quoted.replace(u'"', QLatin1String("\"\""));
        text += (text.isEmpty() ? "\"" : ",\"") + quoted.toUtf8() + '"';
    }
    return text + "\r\n";
}

} // namespace

ChangesCsv::ChangesCsv(const WriteQueue &queue, QObject *parent)
    : QObject(parent)
    , m_queue(queue)
{
}

ChangesCsv::~ChangesCsv() = default;

void ChangesCsv::save(const QString &server, const QString &path)
{
    m_server = server;
    m_ids = m_queue.ids();
    m_next = 0;
    m_written = 0;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly) || m_file->write(heading()) < 0)
        m_next = m_ids.size(); // said later, as everything else
    continueLater();
}

void ChangesCsv::continueLater()
{
    if (!std::exchange(m_isWaiting, true))
        QMetaObject::invokeMethod(this, &ChangesCsv::writeSome, Qt::QueuedConnection);
}

void ChangesCsv::writeSome()
{
    m_isWaiting = false;
    const size_t end = std::min(m_ids.size(), m_next + changesAtOnce);
    QByteArray text;
    for (; m_next < end; ++m_next) {
        if (const WriteQueue::Change *change = m_queue.find(m_ids[m_next])) {
            text += row(*change, m_server);
            ++m_written;
        }
    }
    if (!text.isEmpty() && m_file->write(text) != text.size())
        m_next = m_ids.size();
    if (m_next < m_ids.size())
        continueLater();
    else
        this->end();
}

void ChangesCsv::end()
{
    const std::unique_ptr<QSaveFile> file = std::move(m_file);
    m_ids.clear();
    // A write that failed makes this one fail.
    if (file->isOpen() && file->commit())
        Q_EMIT saved(m_written);
    else
        Q_EMIT failed(file->errorString());
}

QByteArray ChangesCsv::heading()
{
    return line({tr("What"), tr("Contact id"), tr("Name"), tr("Phone number"), tr("State"),
                 tr("Why"), tr("Made (UTC)"), tr("Wanted")});
}

QByteArray ChangesCsv::row(const WriteQueue::Change &change, const QString &server)
{
    const JournaledWrite &write = change.write;
    const bool isNew = write.request.kind == WriteRequest::Kind::Create;
    const ContactId id = isNew ? change.contact : write.request.id;
    const std::optional<QByteArray> &name = isNew ? write.request.change.name : write.before.name;
    const std::optional<QByteArray> &number =
        isNew ? write.request.change.phoneNumber : write.before.phoneNumber;
    return line(
        {ChangesModel::kindText(write.request.kind),
         id.isValid() ? QString::number(id.value) : QString(), displayText(name),
         displayText(number), ChangesModel::stateText(change.state),
         change.reason == WriteQueue::Reason::None ? QString() : ChangeText::title(change, server),
         write.made.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
         wanted(write.request.change)});
}

QString ChangesCsv::wanted(const ContactChange &change)
{
    QStringList parts;
    if (change.name)
        parts << tr("name: %1").arg(displayText(change.name));
    if (change.phoneNumber)
        parts << tr("number: %1").arg(displayText(change.phoneNumber));
    if (change.parameters) {
        for (const SentParameter &parameter : *change.parameters)
            parts << QStringLiteral("%1: %2").arg(displayText(parameter.key),
                                                  displayText(parameter.value));
    }
    return parts.join(QLatin1String("; "));
}

} // namespace contacts
