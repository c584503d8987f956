// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace contacts::bench {

//! What was measured again and again.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }

    size_t count() const { return m_values.size(); }
    //! The value that this part of all, 0 … 1, does not exceed; 0 when there are none.
    double quantile(double part) const;
    double median() const { return quantile(0.5); }
    double maximum() const { return quantile(1); }
    size_t countAbove(double limit) const;

private:
    std::vector<double> m_values;
};

} // namespace contacts::bench
