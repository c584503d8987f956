// SPDX-License-Identifier: MIT
#include "fuzz/fuzztarget.h"
#include "models/fakewords.h"
#include "search/queryparser.h"
#include "search/querywriter.h"

using namespace contacts;

namespace {

void require(bool isSo, const char *what, const QString &text)
{
    if (!isSo)
        qFatal("%s: %s", what, text.toUtf8().toPercentEncoding(" :()<>=\"").constData());
}

void requireInside(const SearchText::Range &range, int from, const QString &text)
{
    require(range.start >= from && range.length > 0 && range.start + range.length <= text.size(),
            "a range that does not stand in the text", text);
}

//! What was understood is written, and read again as the same.
void requireRoundTrip(const QueryVocabulary &vocabulary, const QueryWriter &writer,
                      const ContactQuery &query)
{
    const QString written = writer.text(query);
    const ParsedQuery again = QueryParser(vocabulary).parse(written);
    require(again.problems.empty(), "problems in what was written", written);
    require(again.query == query, "another query than was written", written);
    require(writer.text(again.query) == written, "written in two ways", written);
}

void look(const QueryVocabulary &vocabulary, const QString &text)
{
    const ParsedQuery parsed = QueryParser(vocabulary).parse(text);
    int last = 0;
    for (const QueryProblem &problem : parsed.problems) {
        requireInside(problem.where, last, text);
        last = problem.where.start;
    }
    last = 0;
    for (const ParsedQuery::Part &part : parsed.parts) {
        requireInside(part.where, last, text);
        last = part.where.start + part.where.length;
    }
    requireRoundTrip(vocabulary, QueryWriter(), parsed.query);
    requireRoundTrip(vocabulary, QueryWriter(&vocabulary), parsed.query);
    require(parsed.query.implies(parsed.query), "does not imply itself", text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const testing::FakeTerritoryNames territories;
    static const QueryVocabulary none(territories);
    static const QueryVocabulary some = [] {
        QueryVocabulary vocabulary(territories);
        vocabulary.setParameters({QStringLiteral("city"), QStringLiteral("age"),
                                  QStringLiteral("name"), QStringLiteral("any key"),
                                  QStringLiteral("a:b"), QStringLiteral("0")});
        return vocabulary;
    }();
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    look(none, text);
    look(some, text);
    return 0;
}
