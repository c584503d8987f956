// SPDX-License-Identifier: MIT
#include "domain/apierror.h"

namespace contacts {

bool ApiError::isTransient() const
{
    switch (kind) {
    case Kind::TimedOut:
    case Kind::ConnectionLost:
    case Kind::ServerError:
        return true;
    case Kind::Offline:
    case Kind::AddressNotFound:
    case Kind::Tls:
    case Kind::Redirected:
    case Kind::SignInNetwork:
    case Kind::Maintenance:
    case Kind::KeyNotAccepted:
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::NotThisApi:
    case Kind::RateLimited:
    case Kind::Malformed:
    case Kind::TooLarge:
    case Kind::Refused:
        return false;
    }
    return false;
}

bool ApiError::isWorthSmallerPage() const
{
    return kind == Kind::TimedOut || kind == Kind::ServerError || kind == Kind::Malformed
        || kind == Kind::TooLarge;
}

} // namespace contacts
