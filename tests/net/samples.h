// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactpage.h"

#include <QByteArrayList>
#include <QPair>
#include <QString>

namespace contacts::testing {

//! The list of contacts-api.md, byte for byte, with the commas that real answers do not have.
QByteArray documentationSample();
//! A contact as JSON; `fields` replaces or adds members, e.g. {"name", "null"}.
QByteArray contactJson(qint64 id, const QList<QPair<QByteArray, QByteArray>> &fields = {});
//! A page around records; `meta` is the inside of the object.
QByteArray
pageJson(const QByteArrayList &records,
         const QByteArray &meta = R"("page":1,"results_per_page":25,"total":1,"total_pages":1)");
//! A page of `count` ordinary people, ids from 1, with parameters.
QByteArray peopleJson(int count);
//! Everything a page holds, one line per record, for comparing.
QString describe(const ContactPage &page);

} // namespace contacts::testing
