// SPDX-License-Identifier: MIT
#pragma once

#include "practice/practiceexchange.h"

#include <httplib.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

namespace contacts {

//! The HTTP side: cpp-httplib on 127.0.0.1, with its connections in our hands so that stop() can
//! end idle ones at once and an answer can be cut. One start, one stop.
class PracticeHttp final : private httplib::Server
{
public:
    using Respond = std::function<PracticeAnswer(const PracticeRequest &)>; //!< on any thread

    explicit PracticeHttp(Respond respond);
    PracticeHttp(const PracticeHttp &) = delete;
    PracticeHttp &operator=(const PracticeHttp &) = delete;
    ~PracticeHttp() override;

    //! The port, which for 0 is a free one; -1: it cannot be had.
    int bind(quint16 port);
    void start();
    void stop();

private:
    class Connection;

    bool process_and_close_socket(socket_t socket) override;
    void install();
    void handle(const httplib::Request &request, httplib::Response &response,
                const httplib::ContentReader *reader);
    void send(const PracticeAnswer &answer, httplib::Response &response);
    void sendBody(const PracticeAnswer &answer, httplib::Response &response);
    //! False: the server stops.
    bool pause(std::chrono::milliseconds duration);

    Respond m_respond;
    std::mutex m_mutex; //!< for what follows
    std::condition_variable m_stopped;
    bool m_stopping = false;
    std::set<socket_t> m_sockets;
    std::jthread m_thread; //!< accepts connections
};

} // namespace contacts
