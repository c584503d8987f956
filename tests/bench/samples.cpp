// SPDX-License-Identifier: MIT
#include "bench/samples.h"

#include <algorithm>
#include <cmath>

namespace contacts::bench {

double Samples::quantile(double part) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> values = m_values;
    const auto rank = std::ptrdiff_t(std::ceil(part * double(values.size())));
    const auto at =
        values.begin() + std::clamp<std::ptrdiff_t>(rank - 1, 0, values.end() - values.begin() - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

size_t Samples::countAbove(double limit) const
{
    return size_t(std::count_if(m_values.begin(), m_values.end(),
                                [limit](double value) { return value > limit; }));
}

} // namespace contacts::bench
