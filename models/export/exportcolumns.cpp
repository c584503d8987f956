// SPDX-License-Identifier: MIT
#include "export/exportcolumns.h"

namespace contacts {

using Field = ColumnKey::Field;

ExportColumns ExportColumns::asServers()
{
    return {serverColumns(), true};
}

std::vector<ColumnKey> ExportColumns::serverColumns()
{
    return {{Field::PhoneNumber, {}}, {Field::Name, {}}, {Field::Created, {}}};
}

std::vector<ColumnKey> ExportColumns::factColumns()
{
    return {{Field::Country, {}},  {Field::OptedOut, {}},     {Field::Sent, {}},
            {Field::Pending, {}},  {Field::Failed, {}},       {Field::Received, {}},
            {Field::LastSent, {}}, {Field::LastReceived, {}}, {Field::Changed, {}},
            {Field::Id, {}}};
}

std::string_view ExportColumns::header(Field field)
{
    switch (field) {
    case Field::Name:
        return "name";
    case Field::PhoneNumber:
        return "phone_number";
    case Field::Country:
        return "country_code";
    case Field::OptedOut:
        return "has_opted_out";
    case Field::Sent:
        return "total_sent_sms";
    case Field::Pending:
        return "total_pending_sms";
    case Field::Failed:
        return "total_failed_sms";
    case Field::Received:
        return "total_received_sms";
    case Field::LastSent:
        return "last_sent_datetime";
    case Field::LastReceived:
        return "last_received_datetime";
    case Field::Changed:
        return "last_datetime";
    case Field::Created:
        return "datetime";
    case Field::Id:
        return "id";
    case Field::Parameter:
        break;
    }
    return "custom_parameters";
}

std::string ExportColumns::parameterHeader(std::string_view key)
{
    std::string header = "custom_parameters[";
    header += key;
    header += ']';
    return header;
}

} // namespace contacts
