// SPDX-License-Identifier: MIT
#include "domain/contactvalues.h"

#include <algorithm>

namespace contacts {

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

ContactValues ContactValues::from(const ContactFields &fields)
{
    ContactValues values;
    if (fields.name)
        values.name = bytes(*fields.name);
    if (fields.phoneNumber)
        values.phoneNumber = bytes(*fields.phoneNumber);
    values.parameters.reserve(fields.parameters.size());
    for (const ParameterField &parameter : fields.parameters)
        values.parameters.push_back({bytes(parameter.key), bytes(parameter.value), parameter.kind});
    values.hasOptedOut = fields.hasOptedOut;
    return values;
}

bool ContactValues::hasSameParameters(const ContactValues &other) const
{
    return std::equal(
        parameters.begin(), parameters.end(), other.parameters.begin(), other.parameters.end(),
        [](const ParameterValue &a, const ParameterValue &b) { return a.hasSameText(b); });
}

} // namespace contacts
