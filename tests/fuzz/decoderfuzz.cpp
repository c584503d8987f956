// SPDX-License-Identifier: MIT
#include "fuzz/fuzztarget.h"
#include "net/contactdecoder.h"
#include "store/contactchunk.h"

using namespace contacts;

namespace {

void require(bool isSo, const char *what)
{
    if (!isSo)
        qFatal("%s", what);
}

//! Reads everything that a chunk holds; what is not its own memory is found by the sanitizer.
size_t readAll(const ContactChunk &chunk)
{
    size_t bytes = chunk.keyUse().size();
    const auto add = [&bytes](std::string_view text) {
        for (const char c : text)
            bytes += size_t(c == 'a');
    };
    for (int row = 0; row < chunk.size(); ++row) {
        require(chunk.id(row).isValid(), "a contact without an id");
        add(chunk.name(row).value_or(""));
        add(chunk.phoneNumber(row).value_or(""));
        add(chunk.digits(row));
        add(chunk.foldedNames()[size_t(row)]);
        for (int i = 0; i < chunk.parameterCount(row); ++i) {
            add(chunk.parameter(row, i).key);
            add(chunk.parameter(row, i).value);
        }
        bytes += chunk.distinctKeys(row).size();
        bytes += size_t(chunk.created(row).value_or(0) + chunk.totalSent(row));
        require(ContactChunk::equalRows(chunk, row, chunk, row), "not equal to itself");
    }
    // What was read can be copied, and is the same then.
    ContactChunkBuilder builder;
    for (int row = 0; row < chunk.size(); ++row)
        builder.add(chunk, row);
    const auto copy = builder.build();
    for (int row = 0; row < chunk.size(); ++row)
        require(ContactChunk::equalRows(chunk, row, *copy, row), "another copy");
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Of its own, so that reading behind the end is found.
    const auto body = [data, size] {
        return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    };
    size_t bytes = 0;
    const auto page = decodePage(body(), {1, 25});
    if (page) {
        require(page->records != nullptr, "a page without records");
        require(page->page >= 1 && page->perPage >= 0 && page->total >= 0, "a page of nowhere");
        bytes += readAll(*page->records);
    }
    if (const auto contact = decodeContact(body())) {
        require(*contact && (*contact)->size() == 1, "not one contact");
        bytes += readAll(**contact);
    }
    if (const auto id = decodeWrittenId(body()))
        bytes += size_t(*id);
    require(decodeErrorTitle(body()).size() <= 300, "a long title");
    return bytes == size_t(-1) ? 1 : 0;
}
