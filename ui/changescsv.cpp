// SPDX-License-Identifier: MIT
#include "changescsv.h"

#include "changetext.h"
#include "domain/displaytext.h"
#include "edit/changesmodel.h"

#include <QSaveFile>

namespace contacts {

namespace {

QString shown(const std::optional<QByteArray> &text)
{
    const QByteArray bytes = text.value_or(QByteArray());
    return displayText(std::string_view(bytes.constData(), size_t(bytes.size())));
}

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

QString ChangesCsv::save(const WriteQueue &queue, const QString &server, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(table(queue, server)) < 0 || !file.commit())
        return file.errorString();
    return {};
}

QByteArray ChangesCsv::table(const WriteQueue &queue, const QString &server)
{
    QByteArray text = line({tr("What"), tr("Contact id"), tr("Name"), tr("Phone number"),
                            tr("State"), tr("Why"), tr("Made (UTC)"), tr("Wanted")});
    for (const qint64 id : queue.ids())
        text += line(row(*queue.find(id), server));
    return text;
}

QStringList ChangesCsv::row(const WriteQueue::Change &change, const QString &server)
{
    const JournaledWrite &write = change.write;
    const bool isNew = write.request.kind == WriteRequest::Kind::Create;
    const ContactId id = isNew ? change.contact : write.request.id;
    const std::optional<QByteArray> &name = isNew ? write.request.change.name : write.before.name;
    const std::optional<QByteArray> &number =
        isNew ? write.request.change.phoneNumber : write.before.phoneNumber;
    return {ChangesModel::kindText(write.request.kind),
            id.isValid() ? QString::number(id.value) : QString(),
            shown(name),
            shown(number),
            ChangesModel::stateText(change.state),
            change.reason == WriteQueue::Reason::None ? QString()
                                                      : ChangeText::title(change, server),
            write.made.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
            wanted(write.request.change)};
}

QString ChangesCsv::wanted(const ContactChange &change)
{
    QStringList parts;
    if (change.name)
        parts << tr("name: %1").arg(shown(change.name));
    if (change.phoneNumber)
        parts << tr("number: %1").arg(shown(change.phoneNumber));
    if (change.parameters) {
        for (const SentParameter &parameter : *change.parameters)
            parts << QStringLiteral("%1: %2").arg(shown(parameter.key), shown(parameter.value));
    }
    return parts.join(QLatin1String("; "));
}

} // namespace contacts
