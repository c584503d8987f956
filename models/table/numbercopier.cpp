// SPDX-License-Identifier: MIT
#include "table/numbercopier.h"

#include "domain/displaytext.h"

#include <algorithm>
#include <unordered_set>

namespace contacts {

namespace {

using Numbers = std::unordered_set<std::string_view>; // in the snapshot's chunks

//! Empty where there is no number: without a digit it is none.
std::string_view numberOf(RecordRef record)
{
    const std::string_view number = record.chunk->phoneNumber(record.row).value_or("");
    const bool hasDigit =
        std::any_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return hasDigit ? number : std::string_view();
}

//! One telephone, however it is written: its digits, without the 00 that stands for a plus.
std::string_view telephoneOf(RecordRef record)
{
    std::string_view digits = record.chunk->digits(record.row);
    if (digits.starts_with("00"))
        digits.remove_prefix(2);
    return digits;
}

//! Of the whole list: the same telephone may belong to a contact that was not chosen.
Numbers optedOutNumbers(const StoreSnapshot &store, const std::stop_token &stop)
{
    Numbers numbers;
    for (quint32 handle = 0; handle < store.handleCount() && !stop.stop_requested(); ++handle) {
        const RecordRef record = store.record({handle});
        if (record.chunk && record.chunk->hasOptedOut(record.row))
            numbers.insert(telephoneOf(record));
    }
    return numbers;
}

//! One line: what the server stores need not be a number.
QString oneLine(std::string_view number)
{
    QString text = displayText(number);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

} // namespace

NumberCopier::NumberCopier(QObject *parent)
    : QObject(parent)
{
}

NumberCopier::~NumberCopier() = default;

NumberCopier::Copied NumberCopier::numbersOf(const StoreSnapshot &store, const ContactRows &rows,
                                             const std::stop_token &stop)
{
    Copied copied;
    const Numbers optedOut = optedOutNumbers(store, stop);
    Numbers taken;
    for (const RecordHandle handle : rows.handles()) {
        if (stop.stop_requested())
            return {};
        const RecordRef record = store.record(handle);
        if (!record.chunk)
            continue;
        const std::string_view number = numberOf(record);
        const std::string_view telephone = telephoneOf(record);
        if (record.chunk->hasOptedOut(record.row)
            || (!number.empty() && optedOut.find(telephone) != optedOut.end())) {
            ++copied.optedOut;
        } else if (number.empty()) {
            ++copied.withoutNumber;
        } else if (!taken.insert(telephone).second) {
            ++copied.repeated;
        } else if (++copied.numbers <= mostNumbers) {
            if (!copied.text.isEmpty())
                copied.text += u'\n';
            copied.text += oneLine(number);
        }
    }
    copied.isTooMuch = copied.numbers > mostNumbers;
    if (copied.isTooMuch)
        copied.text.clear();
    return copied;
}

void NumberCopier::copy(StoreSnapshot store, ContactRows rows)
{
    m_thread = std::jthread([this, sequence = ++m_sequence, store = std::move(store),
                             rows = std::move(rows)](const std::stop_token &stop) {
        Copied numbers = numbersOf(store, rows, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, sequence, numbers = std::move(numbers)] {
                if (sequence == m_sequence)
                    Q_EMIT copied(numbers);
            },
            Qt::QueuedConnection);
    });
}

} // namespace contacts
