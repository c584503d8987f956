// SPDX-License-Identifier: MIT
#include "edit/threewaymerge.h"

#include "edit/storedvalues.h"

#include <algorithm>
#include <set>

namespace contacts {

namespace {

using Field = ThreeWayMerge::Field;
using Values = std::vector<ParameterValue>;

const ParameterValue *find(const Values &values, const QByteArray &key)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&key](const ParameterValue &v) { return v.key == key; });
    return found == values.end() ? nullptr : &*found;
}

std::optional<QByteArray> valueOf(const Values &values, const QByteArray &key)
{
    const ParameterValue *found = find(values, key);
    return found ? std::optional(found->value) : std::nullopt;
}

bool repeatsKeys(const Values &values)
{
    std::set<QByteArray> keys;
    return std::any_of(values.begin(), values.end(),
                       [&keys](const ParameterValue &v) { return !keys.insert(v.key).second; });
}

bool isSame(const std::optional<QByteArray> &a, const std::optional<QByteArray> &b)
{
    return a.has_value() == b.has_value() && (!a || StoredValues::isSameText(*a, *b));
}

//! Null and "" are the same to a person.
std::optional<QByteArray> text(const std::optional<QByteArray> &value)
{
    return value.value_or(QByteArray());
}

void judge(std::vector<Field> &fields, Field field)
{
    if (isSame(field.opened, field.server))
        return; // nobody else touched it
    const bool isMineToo = !isSame(field.opened, field.mine);
    field.isContested = isMineToo && !isSame(field.mine, field.server);
    field.side = field.isContested ? ThreeWayMerge::Side::Mine : ThreeWayMerge::Side::Server;
    fields.push_back(std::move(field));
}

//! For a set that is taken as a whole: all of it as one text.
QByteArray joined(const Values &values)
{
    QByteArray text;
    for (const ParameterValue &value : values)
        text += (text.isEmpty() ? "" : "\n") + value.key + ": " + value.value;
    return text;
}

} // namespace

ThreeWayMerge::ThreeWayMerge(ContactValues opened, ContactValues server, ContactValues mine)
    : m_opened(std::move(opened))
    , m_server(std::move(server))
    , m_mine(std::move(mine))
{
    Field name;
    name.kind = Field::Kind::Name;
    name.opened = text(m_opened.name);
    name.server = text(m_server.name);
    name.mine = text(m_mine.name);
    judge(m_fields, name);
    Field number;
    number.kind = Field::Kind::PhoneNumber;
    number.opened = text(m_opened.phoneNumber);
    number.server = text(m_server.phoneNumber);
    number.mine = text(m_mine.phoneNumber);
    judge(m_fields, number);
    addParameters();
}

void ThreeWayMerge::addParameters()
{
    Field field;
    field.kind = Field::Kind::Parameter;
    m_isWholeSet = repeatsKeys(m_opened.parameters) || repeatsKeys(m_server.parameters)
        || repeatsKeys(m_mine.parameters);
    if (m_isWholeSet) {
        field.opened = joined(m_opened.parameters);
        field.server = joined(m_server.parameters);
        field.mine = joined(m_mine.parameters);
        judge(m_fields, field);
        return;
    }
    std::vector<QByteArray> keys;
    for (const Values *values : {&m_server.parameters, &m_opened.parameters}) {
        for (const ParameterValue &value : *values) {
            if (std::find(keys.begin(), keys.end(), value.key) == keys.end())
                keys.push_back(value.key);
        }
    }
    for (const QByteArray &key : keys) {
        field.key = key;
        field.opened = valueOf(m_opened.parameters, key);
        field.server = valueOf(m_server.parameters, key);
        field.mine = valueOf(m_mine.parameters, key);
        judge(m_fields, field);
    }
}

ContactValues ThreeWayMerge::merged() const
{
    ContactValues merged = m_mine;
    merged.hasOptedOut = m_server.hasOptedOut;
    for (const Field &field : m_fields) {
        if (field.side == Side::Mine)
            continue;
        if (field.kind == Field::Kind::Name)
            merged.name = m_server.name;
        else if (field.kind == Field::Kind::PhoneNumber)
            merged.phoneNumber = m_server.phoneNumber;
    }
    merged.parameters = mergedParameters();
    return merged;
}

std::vector<ParameterValue> ThreeWayMerge::mergedParameters() const
{
    const bool takesMine = std::any_of(m_fields.begin(), m_fields.end(), [](const Field &f) {
        return f.kind == Field::Kind::Parameter && f.side == Side::Mine;
    });
    if (m_mine.hasSameParameters(m_opened) && !takesMine)
        return m_server.parameters;
    if (m_isWholeSet) {
        const auto field = std::find_if(m_fields.begin(), m_fields.end(), [](const Field &f) {
            return f.kind == Field::Kind::Parameter;
        });
        return field != m_fields.end() && field->side == Side::Server ? m_server.parameters
                                                                      : m_mine.parameters;
    }
    // What neither of the two changed is as the server has it now, byte for byte.
    std::set<QByteArray> fromServer;
    for (const ParameterValue &server : m_server.parameters) {
        const ParameterValue *opened = find(m_opened.parameters, server.key);
        const ParameterValue *mine = find(m_mine.parameters, server.key);
        if (opened && mine && opened->hasSameText(*mine))
            fromServer.insert(server.key);
    }
    for (const Field &field : m_fields) {
        if (field.kind != Field::Kind::Parameter)
            continue;
        if (field.side == Side::Server)
            fromServer.insert(field.key);
        else
            fromServer.erase(field.key);
    }
    // What the person has, in their order, but for what the server has otherwise ...
    Values merged;
    for (const ParameterValue &mine : m_mine.parameters) {
        if (!fromServer.contains(mine.key))
            merged.push_back(mine);
        else if (const ParameterValue *server = find(m_server.parameters, mine.key))
            merged.push_back(*server);
    }
    // ... and what is new there.
    for (const ParameterValue &server : m_server.parameters) {
        if (fromServer.contains(server.key) && !find(m_mine.parameters, server.key))
            merged.push_back(server);
    }
    return merged;
}

} // namespace contacts
