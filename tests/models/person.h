// SPDX-License-Identifier: MIT
#pragma once

#include "store/contactchunk.h"

#include <QRandomGenerator>

namespace contacts::testing {

//! A contact that owns its text: what tests compare records with.
struct Person
{
    struct Parameter
    {
        std::string key;
        std::string value;
        ParameterKind kind = ParameterKind::String;
        friend bool operator==(const Parameter &, const Parameter &) = default;
    };

    qint64 id = 0;
    std::optional<std::string> name;
    std::optional<std::string> phone;
    std::vector<Parameter> parameters;
    std::string country;
    std::string continent;
    bool hasOptedOut = false;
    qint64 sent = 0;
    qint64 pending = 0;
    qint64 failed = 0;
    qint64 received = 0;
    std::optional<qint64> lastSent;
    std::optional<qint64> lastReceived;
    std::optional<qint64> changed;
    std::optional<qint64> created;

    friend bool operator==(const Person &, const Person &) = default;

    static Person random(qint64 id, QRandomGenerator &random);
    static Person at(const ContactChunk &chunk, int row);
    //! Borrows from this person.
    ContactFields fields() const;
};

//! "Person 17" with a number and nothing else.
Person plainPerson(qint64 id);
std::vector<Person> plainPeople(qint64 firstId, qint64 count);
std::shared_ptr<const ContactChunk> chunkOf(const std::vector<Person> &people);

} // namespace contacts::testing
