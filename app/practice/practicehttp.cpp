// SPDX-License-Identifier: MIT
#include "practice/practicehttp.h"

#include <algorithm>
#include <array>
#include <future>

namespace contacts {

namespace {

// A browser or Qt keeps up to six connections, each of which holds a thread while it is open.
constexpr size_t threads = 24;
constexpr int idleSeconds = 60;

#ifdef _WIN32
constexpr int shutBoth = SD_BOTH;
constexpr int sendFlags = 0;
void closeSocket(socket_t socket)
{
    ::closesocket(socket);
}
bool wasInterrupted()
{
    return false;
}
#else
constexpr int shutBoth = SHUT_RDWR;
#    ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#    else
constexpr int sendFlags = 0;
#    endif
void closeSocket(socket_t socket)
{
    ::close(socket);
}
bool wasInterrupted()
{
    return errno == EINTR;
}
#endif

//! An address for us alone: the library's default lets two servers share a port on Linux.
void setExclusive(socket_t socket)
{
    int yes = 1;
#ifdef _WIN32
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes),
               sizeof yes);
#else
    // Only past connections in TIME_WAIT are overlooked, not a server that listens.
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
}

} // namespace

//! One accepted connection. Blocking; shutting its socket down from another thread ends it.
class PracticeHttp::Connection final : public httplib::Stream
{
public:
    explicit Connection(socket_t socket)
        : m_socket(socket)
    {
    }

    //! The one this thread is serving: the library does not hand it to its handlers.
    static thread_local Connection *current;

    //! Ends the connection; nothing more is sent.
    void close()
    {
        m_closed = true;
        ::shutdown(m_socket, shutBoth);
    }
    bool isClosed() const { return m_closed; }

    bool is_readable() const override { return !m_closed; }
    bool is_writable() const override { return !m_closed; }
    socket_t socket() const override { return m_socket; }
    void get_remote_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }
    void get_local_ip_and_port(std::string &ip, int &port) const override
    {
        ip = "127.0.0.1";
        port = 0;
    }

    ssize_t read(char *to, size_t size) override
    {
        if (m_from == m_until) {
            ssize_t got = 0;
            do {
                got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
            } while (got < 0 && wasInterrupted());
            if (got <= 0)
                return got;
            m_from = 0;
            m_until = size_t(got);
        }
        const size_t count = std::min(size, m_until - m_from);
        std::copy_n(m_buffer.data() + m_from, count, to);
        m_from += count;
        return ssize_t(count);
    }

    ssize_t write(const char *from, size_t size) override
    {
        if (m_closed)
            return -1;
        ssize_t sent = 0;
        do {
            sent = ::send(m_socket, from, size, sendFlags);
        } while (sent < 0 && wasInterrupted());
        return sent;
    }

private:
    const socket_t m_socket;
    std::array<char, 16'384> m_buffer;
    size_t m_from = 0;
    size_t m_until = 0;
    bool m_closed = false;
};

thread_local PracticeHttp::Connection *PracticeHttp::Connection::current = nullptr;

PracticeHttp::PracticeHttp(Respond respond)
    : m_respond(std::move(respond))
{
    set_tcp_nodelay(true); // else every answer takes 44 ms
    set_socket_options(setExclusive);
    set_keep_alive_max_count(100'000); // only named in a header: our loop has no limit
    set_keep_alive_timeout(idleSeconds);
    set_read_timeout(idleSeconds);
    set_write_timeout(idleSeconds);
    install();
}

PracticeHttp::~PracticeHttp()
{
    stop();
}

int PracticeHttp::bind(quint16 port)
{
    if (port == 0)
        return bind_to_any_port("127.0.0.1");
    return bind_to_port("127.0.0.1", port) ? port : -1;
}

void PracticeHttp::start()
{
    // The library makes its queue when it has begun to listen; stopping before that has no effect.
    auto listening = std::make_shared<std::promise<void>>();
    new_task_queue = [listening] {
        listening->set_value();
        return new httplib::ThreadPool(threads);
    };
    m_thread = std::jthread([this] { listen_after_bind(); });
    listening->get_future().wait();
}

void PracticeHttp::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (const socket_t socket : m_sockets)
            ::shutdown(socket, shutBoth);
    }
    m_stopped.notify_all();
    httplib::Server::stop();
    if (m_thread.joinable())
        m_thread.join();
}

bool PracticeHttp::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    return !m_stopped.wait_for(lock, duration, [this] { return m_stopping; });
}

bool PracticeHttp::process_and_close_socket(socket_t socket)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping) {
            closeSocket(socket);
            return false;
        }
        m_sockets.insert(socket);
    }
    Connection connection(socket);
    Connection::current = &connection;
    bool good = true;
    for (bool last = false; good && !last && !connection.isClosed();)
        good = process_request(connection, false, last, nullptr);
    Connection::current = nullptr;

    const std::lock_guard lock(m_mutex);
    m_sockets.erase(socket);
    ::shutdown(socket, shutBoth);
    closeSocket(socket);
    return good;
}

void PracticeHttp::install()
{
    const std::string anything = R"([\s\S]*)";
    const auto withoutBody = [this](const httplib::Request &request, httplib::Response &response) {
        handle(request, response, nullptr);
    };
    // Read part by part: the library's own form loses the order and stops at 1024 parts.
    const auto withBody = [this](const httplib::Request &request, httplib::Response &response,
                                 const httplib::ContentReader &reader) {
        handle(request, response, &reader);
    };
    Get(anything, withoutBody); // HEAD too
    Options(anything, withoutBody);
    Post(anything, withBody);
    Put(anything, withBody);
    Patch(anything, withBody);
    Delete(anything, withBody);
}

void PracticeHttp::handle(const httplib::Request &request, httplib::Response &response,
                          const httplib::ContentReader *reader)
{
    PracticeRequest arrived;
    arrived.method = request.method;
    arrived.path = request.path;
    const size_t mark = request.target.find('?');
    if (mark != std::string::npos)
        arrived.query = request.target.substr(mark + 1);
    arrived.parameters.assign(request.params.begin(), request.params.end());
    for (const auto &[name, value] : request.headers) {
        const bool ours = name == "REMOTE_ADDR" || name == "REMOTE_PORT" || name == "LOCAL_ADDR"
            || name == "LOCAL_PORT";
        if (!ours)
            arrived.headers.emplace_back(name, value);
    }
    const bool hasBody =
        request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
    if (reader && hasBody && request.is_multipart_form_data()) {
        const bool whole = (*reader)(
            [&arrived](const httplib::MultipartFormData &part) {
                arrived.form.emplace_back(part.name, std::string());
                return true;
            },
            [&arrived](const char *data, size_t size) {
                arrived.form.back().second.append(data, size);
                return true;
            });
        if (!whole) { // what is left of the body would be taken for the next request
            Connection::current->close();
            return;
        }
    } else if (reader && hasBody) {
        (*reader)([](const char *, size_t) { return true; });
    }
    send(m_respond(arrived), response);
}

void PracticeHttp::send(const PracticeAnswer &answer, httplib::Response &response)
{
    if (answer.delayMs > 0 && !pause(std::chrono::milliseconds(answer.delayMs)))
        return;
    response.status = answer.status;
    if (answer.delivery == PracticeAnswer::Delivery::Closed) {
        Connection::current->close();
        return;
    }
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    if (!answer.body || answer.body->empty())
        return;
    if (answer.compress)
        response.set_content(*answer.body, answer.contentType);
    else
        sendBody(answer, response);
}

//! Bodies of a known length from a provider are neither copied nor compressed by the library.
void PracticeHttp::sendBody(const PracticeAnswer &answer, httplib::Response &response)
{
    const auto delivery = answer.delivery;
    const auto provide = [this, delivery, blanks = size_t(answer.blanksBefore), body = answer.body,
                          underWay = answer.underWay](size_t offset, size_t length,
                                                      httplib::DataSink &sink) {
        if (offset < blanks) {
            static const std::string spaces(65'536, ' ');
            return sink.write(spaces.data(), std::min(spaces.size(), blanks - offset));
        }
        const size_t from = offset - blanks;
        if (delivery == PracticeAnswer::Delivery::Cut) {
            sink.write(body->data(), body->size() / 2);
            Connection::current->close();
            return false;
        }
        if (delivery == PracticeAnswer::Delivery::Slow) {
            const size_t piece = std::min(length, body->size() / 10 + 1);
            return pause(std::chrono::milliseconds(200)) && sink.write(body->data() + from, piece);
        }
        return sink.write(body->data() + from, length);
    };
    response.set_content_provider(size_t(answer.blanksBefore) + answer.body->size(),
                                  answer.contentType, provide);
}

} // namespace contacts
