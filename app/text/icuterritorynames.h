// SPDX-License-Identifier: MIT
#pragma once

#include "search/territorynames.h"

#include <QHash>
#include <QLocale>

#include <memory>
#include <mutex>

namespace contacts {

//! Names from ICU's locale data, each looked up once. The C locale names them in English.
class IcuTerritoryNames final : public TerritoryNames
{
public:
    explicit IcuTerritoryNames(const QLocale &locale);
    ~IcuTerritoryNames() override;

    QString name(CountryCode code) const override;

private:
    QString lookUp(CountryCode code) const;

    struct Private;
    const std::unique_ptr<const Private> d;
    mutable std::mutex m_mutex; //!< guards m_names and ICU's object
    mutable QHash<quint16, QString> m_names; //!< by CountryCode::packed
};

} // namespace contacts
