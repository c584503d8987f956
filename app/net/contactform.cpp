// SPDX-License-Identifier: MIT
#include "net/contactform.h"

#include <QUuid>

#include <utility>
#include <vector>

namespace contacts {

namespace {

using Fields = std::vector<std::pair<QByteArray, QByteArray>>;

Fields fieldsOf(const ContactChange &change)
{
    Fields fields;
    if (change.phoneNumber)
        fields.emplace_back("phone_number", *change.phoneNumber);
    if (change.name)
        fields.emplace_back("name", *change.name);
    if (!change.parameters)
        return fields;
    if (change.parameters->empty())
        fields.emplace_back("custom_parameter_key[0]", QByteArray());
    int index = 0;
    for (const SentParameter &parameter : *change.parameters) {
        const QByteArray place = '[' + QByteArray::number(index++) + ']';
        fields.emplace_back("custom_parameter_key" + place, parameter.key);
        fields.emplace_back("custom_parameter_value" + place, parameter.value);
    }
    return fields;
}

bool occursIn(const Fields &fields, const QByteArray &boundary)
{
    for (const auto &[name, value] : fields) {
        if (value.contains(boundary))
            return true;
    }
    return false;
}

} // namespace

ContactForm ContactForm::from(const ContactChange &change)
{
    const Fields fields = fieldsOf(change);
    QByteArray boundary;
    do {
        boundary = "contactsheet-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    } while (occursIn(fields, boundary));

    ContactForm form;
    form.contentType = "multipart/form-data; boundary=" + boundary;
    for (const auto &[name, value] : fields) {
        form.body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + "\"\r\n\r\n" + value + "\r\n";
    }
    form.body += "--" + boundary + "--\r\n";
    return form;
}

} // namespace contacts
