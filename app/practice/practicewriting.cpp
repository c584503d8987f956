// SPDX-License-Identifier: MIT
#include "practice/practicewriting.h"

#include "practice/practicenumbers.h"
#include "practice/practicetext.h"

#include <algorithm>
#include <limits>
#include <map>

namespace contacts {

using S = PracticeSwitch;

namespace {

constexpr size_t nameLimit = 256;
constexpr size_t keyLimit = 64;
constexpr size_t valueLimit = 512;

//! The i of "custom_parameter_key[i]"; false: another field.
bool indexOf(std::string_view field, std::string_view array, std::string &index)
{
    if (field.size() < array.size() + 2 || field.substr(0, array.size()) != array
        || field[array.size()] != '[' || field.back() != ']')
        return false;
    index = field.substr(array.size() + 1, field.size() - array.size() - 2);
    return true;
}

void put(std::vector<PracticeParameter> &parameters, PracticeParameter parameter)
{
    const auto same = std::find_if(parameters.begin(), parameters.end(),
                                   [&](const auto &other) { return other.key == parameter.key; });
    if (same == parameters.end())
        parameters.push_back(std::move(parameter));
    else
        *same = std::move(parameter);
}

} // namespace

PracticeWriting::PracticeWriting(const PracticeFields &form, const PracticeSwitches &switches)
    : m_switches(switches)
{
    for (const auto &[field, value] : form) {
        if (field == "phone_number") {
            const std::string_view written = PracticeText::trimmed(value);
            m_hasNumber = !written.empty();
            m_number = switches.is(S::Numbers, "digits") ? PracticeNumbers::normalised(written)
                                                         : std::string(written);
        } else if (field == "name") {
            m_hasName = true;
            m_name = cleaned(value, nameLimit);
        }
    }
    readPairs(form);
}

void PracticeWriting::readPairs(const PracticeFields &form)
{
    const auto limit = size_t(m_switches.number(S::MaxPairs, std::numeric_limits<qint32>::max()));
    std::vector<std::string> order;
    std::map<std::string, std::string> keys;
    std::map<std::string, std::string> values;
    std::string index;
    for (const auto &[field, value] : form) {
        if (indexOf(field, "custom_parameter_key", index)) {
            if (order.size() < limit && keys.emplace(index, value).second)
                order.push_back(index);
        } else if (indexOf(field, "custom_parameter_value", index)) {
            values[index] = value;
        }
    }
    m_hasKeys = !order.empty();
    for (const std::string &at : order) {
        PracticeParameter parameter;
        parameter.key = cleaned(keys[at], keyLimit);
        parameter.value = cleaned(values[at], valueLimit);
        if (!parameter.key.empty() && parameter.key != "0")
            put(m_parameters, std::move(parameter));
    }
}

std::string PracticeWriting::cleaned(std::string_view text, size_t limit) const
{
    std::string clean(text);
    if (m_switches.is(S::Tags, "cut"))
        clean = PracticeText::withoutTags(clean);
    if (m_switches.is(S::Trim, "on"))
        clean = PracticeText::trimmed(clean);
    if (m_switches.is(S::Cut, "sent"))
        clean = PracticeText::cut(clean, limit);
    if (m_switches.is(S::Entities, "on"))
        clean = PracticeText::withEntities(clean);
    if (m_switches.is(S::Cut, "stored"))
        clean = PracticeText::cut(clean, limit);
    return clean;
}

void PracticeWriting::applyTo(PracticeContact &contact, bool update) const
{
    if (m_hasNumber) {
        contact.number = m_number.empty() ? std::nullopt : std::optional(m_number);
        const auto place = PracticeNumbers::place(PracticeNumbers::normalised(m_number));
        contact.country = place.country;
        contact.continent = place.continent;
    }
    if (m_hasName) {
        const bool blank = m_name.empty() && m_switches.is(S::BlankName, "null");
        contact.name = blank ? std::nullopt : std::optional(m_name);
    }
    const std::string &mode = m_switches.text(S::ParametersUpdate);
    if (!update || mode == "wipe" || (m_hasKeys && mode == "replace"))
        contact.parameters = m_parameters;
    else
        for (const PracticeParameter &parameter : m_parameters)
            put(contact.parameters, parameter);
}

void PracticeWriting::makeStored(PracticeContact &contact, const PracticeSwitches &switches)
{
    if (!switches.is(S::Entities, "on"))
        return;
    if (contact.name)
        contact.name = PracticeText::withEntities(*contact.name);
    for (PracticeParameter &parameter : contact.parameters) {
        parameter.key = PracticeText::withEntities(parameter.key);
        if (!parameter.literal)
            parameter.value = PracticeText::withEntities(parameter.value);
    }
}

} // namespace contacts
