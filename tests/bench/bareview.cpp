// SPDX-License-Identifier: MIT
#include "bench/figure.h"
#include "bench/scrolling.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QScreen>
#include <QTableView>

#include <cstring>

using namespace contacts::bench;

namespace {

constexpr int rows = 1'000'000;
constexpr int columns = 10; // as many as the program shows of an account at first

//! Rows that cost nothing: what is left is Qt's own work.
class BareModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : rows; }
    int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : columns;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        return QString::number(index.row() * columns + index.column());
    }
};

//! A table as anybody would begin one.
class BareWindow : public QTableView
{
public:
    BareWindow()
    {
        setModel(&m_model);
        verticalHeader()->hide();
        verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        setVerticalScrollMode(ScrollPerPixel);
    }

private:
    BareModel m_model;
};

int measure(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    BareWindow window;
    window.setGeometry(window.screen()->geometry());
    application.watch(window.viewport());
    application.expectPaint([] { return true; });
    window.show();
    application.wait(std::chrono::seconds(10));

    const QString activity = QStringLiteral("scroll, bare QTableView");
    application.setActivity(activity);
    Scrolling scrolling(application, window);
    scrolling.turnWheel(200);
    scrolling.pageDown(100);
    scrolling.dragBar(50);
    application.setActivity({});
    application.spans(activity).print(activity);
    return 0;
}

} // namespace

// What the program is compared with: nothing but Qt Widgets and a table of a million rows. With
// --measure it scrolls, prints what that cost, and ends.
int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--measure") == 0)
        return measure(argc, argv);
    const QApplication application(argc, argv);
    BareWindow window;
    window.resize(QSize(1180, 720)); // the program's own size at first
    window.show();
    return QApplication::exec();
}
