// SPDX-License-Identifier: MIT
#include "journal/childprogram.h"

namespace contacts::testing {

namespace {

constexpr int patience = 60'000;

} // namespace

ChildProgram::ChildProgram(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments, QIODevice::ReadOnly);
}

ChildProgram::~ChildProgram()
{
    kill();
}

bool ChildProgram::waitForLines(qsizetype lines)
{
    while (output().count('\n') < lines) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    return true;
}

void ChildProgram::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool ChildProgram::waitForEnd()
{
    return (m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience))
        && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

QByteArray ChildProgram::output()
{
    m_output += m_process.readAll();
    return m_output;
}

} // namespace contacts::testing
