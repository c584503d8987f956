// SPDX-License-Identifier: MIT
#pragma once

#include "export/csvlines.h"
#include "export/exportcolumns.h"
#include "store/storesnapshot.h"
#include "table/contactrows.h"

#include <QSaveFile>

#include <functional>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

namespace contacts {

//! Writes contacts into one CSV file: the work that ContactCsv has done on its thread. Holds a part
//! of the text at a time, however many they are. One thread, any.
class ContactCsvWriter
{
public:
    struct Job
    {
        StoreSnapshot store;
        ContactRows rows; //!< those removed meanwhile are left out
        ExportColumns columns;
        CsvFormat format;
        QString path;
    };

    //! `progressed` is called every few hundred contacts. `job` must outlive the writer.
    ContactCsvWriter(const Job &job, std::stop_token stop,
                     std::function<void(qint64 contacts)> progressed);

    //! False: failed, or stopped: nothing was written then, and what stood there before stays.
    bool write();

    qint64 contacts() const { return m_contacts; }
    //! What failed, in the system's words; empty when it was stopped.
    QString reason() const;

private:
    bool open();
    bool findKeys();
    void addColumn(std::string_view key);
    void addHeader();
    bool addContacts();
    void addContact(const ContactChunk &chunk, int row);
    void addField(const ColumnKey &column, const ContactChunk &chunk, int row);
    void addText(std::optional<std::string_view> text);
    void addTime(std::optional<qint64> seconds);
    void addValue(const std::optional<ParameterField> &value);
    bool flush();

    const Job &m_job; //!< the keys below are in its chunks
    const std::stop_token m_stop;
    const std::function<void(qint64 contacts)> m_progressed;
    const QList<RecordHandle> m_rows;
    QSaveFile m_file; //!< drops what was not committed
    CsvLines m_lines;
    std::vector<std::string> m_fixedKeys; //!< of Job::columns, by column; empty where it is no
                                          //!< parameter
    std::vector<std::string_view> m_keys; //!< by value
    std::unordered_map<std::string_view, size_t> m_valueOfKey;
    std::vector<std::optional<ParameterField>> m_values; //!< of one contact
    std::vector<size_t> m_filled; //!< which of them are set
    qint64 m_contacts = 0;
};

} // namespace contacts
