// SPDX-License-Identifier: MIT
#include "statustext.h"

#include <QLocale>

namespace contacts {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

//! Whole seconds until a moment on the clock; nullopt when it has passed.
std::optional<qint64> secondsUntil(const Clock &clock,
                                   std::optional<std::chrono::milliseconds> moment)
{
    if (!moment || *moment <= clock.now())
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(*moment - clock.now()).count();
}

} // namespace

QString StatusText::rows(const AccountSession &session, const ContactSheet::Coverage &coverage,
                         bool searching, bool sorted)
{
    if (session.list().total() < 0)
        return {};
    const QString read = number(coverage.read);
    const QString total = number(coverage.total);
    // While contacts are read, more may be known than the server counted a moment ago.
    const bool partly = !coverage.isWhole && coverage.read < coverage.total;
    if (searching) {
        return partly
            ? tr("%Ln found in the %1 of %2 read", nullptr, int(coverage.shown)).arg(read, total)
            : tr("%Ln found in %1", nullptr, int(coverage.shown)).arg(total);
    }
    if (sorted && partly)
        return tr("%1 of %2 read and sorted").arg(read, total);
    if (isPartlyRead(session))
        return tr("%1 of %2 contacts read").arg(number(session.list().readCount()), total);
    return tr("%Ln contact(s)", nullptr, int(coverage.total));
}

bool StatusText::isPartlyRead(const AccountSession &session)
{
    const ListWalker::State state = session.walker().state();
    return (state == ListWalker::State::Idle || state == ListWalker::State::Failed)
        && session.list().total() > 0 && session.list().firstUnread(0) < session.list().total();
}

QString StatusText::selected(qint64 count)
{
    return count > 0 ? tr("%Ln selected", nullptr, int(count)) : QString();
}

QString StatusText::age(const AccountSession &session)
{
    const ContactList &list = session.list();
    if (!list.readFrom().isValid())
        return {};
    const QTimeZone &zone = session.model().text().zone();
    const QDate today = session.clock().utcNow().toTimeZone(zone).date();
    const auto moment = [&today, &zone](const QDateTime &utc) {
        const QDateTime local = utc.toTimeZone(zone);
        return local.date() == today ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                     : QLocale().toString(local, QLocale::ShortFormat);
    };
    const QString first = moment(list.readFrom());
    const QString last = moment(list.readTo());
    return first == last ? tr("Read at %1").arg(last) : tr("Read from %1 to %2").arg(first, last);
}

QString StatusText::reading(const AccountSession &session)
{
    if (!session.walker().isReading())
        return {};
    const QString known = number(session.list().readCount());
    const QString total = number(std::max<qint64>(0, session.list().total()));
    const auto left = session.readingTimeLeft();
    return left ? tr("Reading %1 of %2, %3").arg(known, total, duration(*left))
                : tr("Reading %1 of %2").arg(known, total);
}

QString StatusText::missing(const AccountSession &session)
{
    const ListWalker &walker = session.walker();
    if (walker.state() == ListWalker::State::Complete && !session.list().isWhole())
        return tr("The list changed on the server since it was read");
    if (walker.state() != ListWalker::State::Moved)
        return {};
    if (walker.unreadable() > 0) {
        return tr("%Ln contact(s) could not be read", nullptr, int(walker.unreadable()));
    }
    return tr("Contacts were added or removed while reading; up to %Ln may be missing", nullptr,
              int(walker.missingAtMost()));
}

QString StatusText::waiting(const AccountSession &session)
{
    const Clock &clock = session.clock();
    if (const auto seconds = secondsUntil(clock, session.nextTry()))
        return tr("Offline, trying again in %1 s").arg(number(*seconds));
    if (const auto seconds = secondsUntil(clock, session.budget().pausedUntil))
        return tr("Server limit reached, continuing in %1 s").arg(number(*seconds));
    const WriteQueue::Counts &changes = session.queue().counts();
    if (!session.walker().isReading() && changes.waiting == changes.held)
        return {};
    if (const auto seconds = secondsUntil(clock, session.budget().backgroundPausedUntil))
        return tr("The rest of this minute is left to other programs, continuing in %1 s")
            .arg(number(*seconds));
    return {};
}

QString StatusText::changes(const AccountSession &session)
{
    const WriteQueue::Counts &counts = session.queue().counts();
    const qint64 sending = counts.waiting - counts.held + counts.sending;
    if (counts.notDone > 0)
        return tr("%Ln change(s) not done", nullptr, int(counts.notDone));
    if (sending > 0 && session.queue().obstacle())
        return tr("%Ln change(s) waiting", nullptr, int(sending));
    if (sending > 1) {
        return tr("Sending, %Ln change(s) left, %1", nullptr, int(sending))
            .arg(duration(session.timeToSend(sending)));
    }
    if (sending == 1)
        return tr("Sending 1 change");
    if (counts.held > 0)
        return tr("%Ln change(s) never sent", nullptr, int(counts.held));
    if (counts.checking > 0)
        return tr("Checking whether %Ln change(s) arrived", nullptr, int(counts.checking));
    return {};
}

QString StatusText::duration(std::chrono::seconds seconds)
{
    if (seconds < std::chrono::minutes(1))
        return tr("about %n s left", nullptr, int(seconds.count()));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(seconds);
    if (minutes < std::chrono::hours(2))
        return tr("about %n min left", nullptr, int(minutes.count()));
    return tr("about %n hour(s) left", nullptr,
              int(std::chrono::ceil<std::chrono::hours>(minutes).count()));
}

} // namespace contacts
