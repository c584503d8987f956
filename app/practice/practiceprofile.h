// SPDX-License-Identifier: MIT
#pragma once

namespace contacts {

//! Which server the practice server plays; sets what every switch starts with.
enum class PracticeProfile {
    Docs, //!< exactly as contacts-api.md documents it
    Family, //!< as servers of this family are seen to behave (contract.md)
    Hostile, //!< odd forms everywhere and random faults, from a seed
};

} // namespace contacts
