// SPDX-License-Identifier: MIT
#include "bench/readingbench.h"

#include "bench/figure.h"

#include <QLineEdit>

namespace contacts::bench {

ReadingBench::ReadingBench(OpenProgram &program)
    : m_program(program)
{
}

void ReadingBench::run()
{
    const QString activity = QStringLiteral("load, searched and sorted");
    m_program.measured().setActivity(activity);
    m_program.clickHeading(testing::nameColumn); // this begins the reading
    m_program.screen().search().setFocus();
    m_program.key(Qt::Key_unknown, Qt::NoModifier, QStringLiteral("m"));
    const std::chrono::duration<double> time = m_program.readWholeList();
    m_program.measured().setActivity({});
    Figure{activity, time.count(), QStringLiteral("s"), 1, {}}.print();
    m_program.measured().spans(activity).print(activity);
}

} // namespace contacts::bench
