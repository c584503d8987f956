// SPDX-License-Identifier: MIT
#pragma once

#include "domain/contactchange.h"

#include <QByteArray>

namespace contacts {

//! A change as the API takes it: multipart/form-data with phone_number, name and, where there are
//! parameters, custom_parameter_key[i] and custom_parameter_value[i] from 0 (contacts-api.md). An
//! empty set is one blank key (contract.md "Writing").
struct ContactForm
{
    QByteArray contentType; //!< with the boundary
    QByteArray body;

    //! The boundary is made anew each time and is not in the body.
    static ContactForm from(const ContactChange &change);
};

} // namespace contacts
